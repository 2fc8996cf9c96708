using System.Diagnostics;
using CallQa.Ingest;
using Whisper.net;

namespace CallQa.Benchmarks;

/// <summary>What Whisper.net makes of whole channels with its defaults, on one thread, the language told. The model is loaded before.</summary>
internal sealed class PlainWhisper(string models) : ISpeedPeer
{
    private readonly WhisperFactory factory = WhisperFactory.FromPath(Path.Combine(models, "ggml-base-q8_0.bin"), new WhisperFactoryOptions { UseGpu = false });

    /// <inheritdoc/>
    public string Name => "plain";

    /// <inheritdoc/>
    public async Task<(Transcript Transcript, double Seconds)> MeasureAsync(Recording recording, CallFacts facts)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var heard = new List<(int Channel, TimeRange Time, string Text)>();
        for (int c = 0; c < recording.Channels.Length; c++)
        {
            WhisperProcessor whisper = factory.CreateBuilder().WithThreads(1).WithLanguage(facts.Language.Code()).Build();
            await using (whisper)
            {
                await foreach (SegmentData segment in whisper.ProcessAsync(recording.Channels[c]))
                    heard.Add((c, ChannelText.Range((long)segment.Start.TotalMilliseconds, (long)segment.End.TotalMilliseconds), segment.Text));
            }
        }

        return (ChannelText.Transcript(recording, facts, heard), (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    /// <inheritdoc/>
    public void Dispose() => factory.Dispose();
}
