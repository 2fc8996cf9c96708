using System.Collections.Concurrent;
using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Unit.Ingest;

/// <summary>
/// Detector and recogniser without models: a channel is a steady level, speech fills it, and each level stands for words
/// and a language.
/// </summary>
internal sealed class FakeEars : ISpeechDetector, ITranscriber
{
    private readonly Dictionary<float, (string Text, Language Language, double Probability)> heard = [];

    /// <summary>What was asked: windows that were recognised, with their length in milliseconds.</summary>
    public ConcurrentQueue<(Language Language, long Ms)> Asked { get; } = new();

    /// <summary>A channel of so many seconds on which this is said.</summary>
    public float[] Says(string text, double seconds = 4, Language language = Language.English, double probability = 0.9)
    {
        float level = 0.1f + (0.05f * heard.Count);
        heard.Add(level, (text, language, probability));
        float[] channel = new float[(int)(seconds * Recording.Rate)];
        Array.Fill(channel, level);
        return channel;
    }

    public IReadOnlyList<SampleRange> Detect(float[] channel) => channel[0] == 0 ? [] : [new(0, channel.Length)];

    public Task<ImmutableArray<RecognisedSegment>> TranscribeAsync(float[] window, Language language, CancellationToken ct)
    {
        long ms = window.Length / Recording.PerMs;
        Asked.Enqueue((language, ms));
        return Task.FromResult(ImmutableArray.Create(Segment(heard[window[0]].Text, ms)));
    }

    public Task<(Language Language, double Probability)> DetectLanguageAsync(float[] window, CancellationToken ct) =>
        Task.FromResult((heard[window[0]].Language, heard[window[0]].Probability));

    /// <summary>A segment that fills a window, its words evenly spread.</summary>
    public static RecognisedSegment Segment(string text, long ms, double probability = 0.9, double noSpeech = 0)
    {
        string[] words = text.Split(' ');
        return new(
            " " + text, 0, ms, noSpeech, [.. words.Select((w, i) => new RecognisedToken(" " + w, ms * i / words.Length, ms * (i + 1) / words.Length, probability))]);
    }
}
