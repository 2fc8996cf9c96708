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
    private readonly Dictionary<float, (string Text, double Probability)> again = [];

    /// <summary>What was asked: windows that were recognised, with their length in milliseconds.</summary>
    public ConcurrentQueue<(Language Language, Search Search, long Ms)> Asked { get; } = new();

    /// <summary>A channel on which this is heard at first, and that by the wider search.</summary>
    public float[] Says((string Text, double Probability) first, (string Text, double Probability) wider)
    {
        float[] channel = Says(first.Text, probability: first.Probability);
        again.Add(channel[0], wider);
        return channel;
    }

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

    public Task<ImmutableArray<RecognisedSegment>> TranscribeAsync(float[] window, Language language, Search search, CancellationToken ct)
    {
        long ms = window.Length / Recording.PerMs;
        Asked.Enqueue((language, search, ms));
        (string text, double probability) = search == Search.Beam && again.TryGetValue(window[0], out (string, double) wider)
            ? wider
            : (heard[window[0]].Text, heard[window[0]].Probability);
        return Task.FromResult(ImmutableArray.Create(Segment(text, ms, probability)));
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
