using System.Collections.Immutable;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// Whisper through whisper.cpp: without context from window to window, without fallback to higher temperatures
/// (which draws at random), one thread a window. A processor keeps nothing between calls, so a new one costs little.
/// </summary>
internal sealed class WhisperTranscriber(WhisperFactory factory, int endMark, Func<Language, string> prompt) : ITranscriber
{
    private static readonly string[] Candidates = ["ru", "sv", "en"];

    private const int Beams = 5;

    // The encoder's steps, and how many it has room for.
    private const int SamplesPerStep = Recording.Rate / 50;
    private const int WholeContext = 1500;

    // The silence behind a window, in steps, to which its length is rounded up as well. A window of a sentence or two needs more
    // of it: with little, announcements come out worse (docs/benchmarks.md).
    private const int Silence = 16;
    private const int SilenceBehindShort = 64;
    private const int ShortWindow = 500;

    /// <summary>Under this many samples the alignment of words ends the process.</summary>
    internal const int FewestSamples = Recording.Rate / 5;

    /// <inheritdoc/>
    public async Task<ImmutableArray<RecognisedSegment>> TranscribeAsync(float[] window, Language language, Search search, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Length, FewestSamples, nameof(window));
        WhisperProcessor whisper = Processor(language, search, AudioContext(window.Length));
        await using (whisper)
        {
            var segments = ImmutableArray.CreateBuilder<RecognisedSegment>();
            await foreach (SegmentData segment in whisper.ProcessAsync(window, ct))
                segments.AddRange(Segments(segment, window.Length / Recording.PerMs, LateMs(language)));
            return segments.ToImmutable();
        }
    }

    /// <inheritdoc/>
    public async Task<(Language Language, double Probability)> DetectLanguageAsync(float[] window, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Length, FewestSamples, nameof(window));
        ct.ThrowIfCancellationRequested();
        WhisperProcessor whisper = Processor(Language.English, Search.Greedy, WholeContext);
        await using (whisper)
        {
            (string? code, float probability) = whisper.DetectLanguageWithProbability(window, Candidates);
            return Codes.TryParse(code ?? "", out Language language) ? (language, probability) : (Language.Unknown, 0);
        }
    }

    private WhisperProcessor Processor(Language language, Search search, int audioContext)
    {
        WhisperProcessorBuilder builder = factory.CreateBuilder()
            .WithThreads(1)
            .WithLanguage(language.Code())
            .WithNoContext()
            .WithAudioContextSize(audioContext)
            .WithSingleSegment() // one pass: where a second one begins shortly before the end, the alignment ends the process
            .WithProbabilities()
            .WithTokenTimestamps()
            .WithTemperature(0)
            .WithTemperatureInc(0);
        if (prompt(language) is { Length: > 0 } words)
            builder.WithPrompt(words);
        if (search == Search.Beam)
            builder.WithBeamSearchSamplingStrategy(beam => beam.WithBeamSize(Beams));
        else
            builder.WithGreedySamplingStrategy();
        WhisperProcessor processor = builder.Build();
        LogitsFilter.Set(processor, endMark, search);
        return processor;
    }

    // What the encoder looks at: the window and a little silence after it. Whisper was made for 30 s always; in less it hears
    // as well, and the work goes with the length (docs/recognition.md).
    internal static int AudioContext(int samples)
    {
        int steps = (samples / SamplesPerStep) + 1;
        int silence = steps < ShortWindow ? SilenceBehindShort : Silence;
        return Math.Min(WholeContext, (steps + silence + silence - 1) / silence * silence);
    }

    // By how much the alignment comes late: measured on the spoken development calls (docs/recognition.md).
    private static int LateMs(Language language) => language == Language.Russian ? 200 : 150;

    private static IEnumerable<RecognisedSegment> Segments(SegmentData segment, long windowMs, int lateMs)
    {
        WhisperToken[] all = [.. segment.Tokens.Where(t => t.Text is { Length: > 0 })];
        var tokens = ImmutableArray.CreateBuilder<RecognisedToken>(all.Length);
        var marks = new SortedSet<int>();
        for (int i = 0; i < all.Length; i++)
        {
            if (TimeMarks.IsControl(all[i].Text!))
            {
                marks.Add(tokens.Count);
                continue;
            }

            WhisperToken? next = i + 1 < all.Length ? all[i + 1] : null;
            bool last = next is null || TimeMarks.IsControl(next.Text!);
            tokens.Add(Token(all[i], last ? null : next, Math.Min(windowMs, TimeMarks.Time(next?.Text ?? "") ?? windowMs), lateMs));
        }

        return TimeMarks.Split(new(segment.Text, 0, windowMs, segment.NoSpeechProbability, tokens.ToImmutable()), marks);
    }

    // Times come in hundredths of a second. Aligned times (DTW), where the model gives them, are better: a token lasts
    // from its own to that of the next one.
    private static RecognisedToken Token(WhisperToken token, WhisperToken? next, long phraseEnd, int lateMs)
    {
        if (token.DtwTimestamp < 0)
            return new(token.Text!, token.Start * 10, Math.Min(token.End * 10, Math.Max(token.Start * 10, phraseEnd)), token.Probability);
        long start = Math.Max(0, (token.DtwTimestamp * 10) - lateMs);
        long end = next is { DtwTimestamp: >= 0 } ? (next.DtwTimestamp * 10) - lateMs : phraseEnd;
        return new(token.Text!, start, Math.Max(start, end), token.Probability);
    }
}
