using System.Collections.Immutable;
using CallQa.Ingest;
using Whisper.net;

namespace CallQa.Benchmarks;

/// <summary>What Whisper.net makes of whole channels with its defaults, on one thread: the baseline of speed and of errors.</summary>
internal sealed class PlainWhisper(string models) : IDisposable
{
    private readonly WhisperFactory factory = WhisperFactory.FromPath(Path.Combine(models, "ggml-base-q8_0.bin"), new WhisperFactoryOptions { UseGpu = false });

    /// <summary>The first channel of two is the agent's.</summary>
    public async Task<Transcript> ReadAsync(Recording recording, CallFacts facts)
    {
        var utterances = new List<Utterance>();
        for (int c = 0; c < recording.Channels.Length; c++)
        {
            WhisperProcessor whisper = factory.CreateBuilder().WithThreads(1).WithLanguage(facts.Language.Code()).Build();
            await using (whisper)
            {
                Speaker speaker = recording.Channels.Length == 1 ? Speaker.Unknown : c == 0 ? Speaker.Agent : Speaker.Customer;
                await foreach (SegmentData segment in whisper.ProcessAsync(recording.Channels[c]))
                    if (segment.Text.Trim() is { Length: > 0 } text)
                        utterances.Add(new(speaker, new((long)segment.Start.TotalMilliseconds, (long)Math.Max(segment.Start.TotalMilliseconds, segment.End.TotalMilliseconds)), text));
            }
        }

        return new()
        {
            Call = facts,
            Origin = new() { Kind = "recognised", Path = "", Sha256 = "" },
            Utterances = [.. utterances.OrderBy(u => u.Time.StartMs).ThenBy(u => u.Speaker)],
        };
    }

    public void Dispose() => factory.Dispose();
}
