using System.Collections.Immutable;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// Whisper through whisper.cpp: without context from window to window, without fallback to higher temperatures
/// (which draws at random), one thread a window. A processor keeps nothing between calls, so a new one costs little.
/// </summary>
internal sealed class WhisperTranscriber(WhisperFactory factory) : ITranscriber
{
    private static readonly string[] Candidates = ["ru", "sv", "en"];

    private const int AlignedLateMs = 150;
    private const int Beams = 5;

    /// <inheritdoc/>
    public async Task<ImmutableArray<RecognisedSegment>> TranscribeAsync(float[] window, Language language, Search search, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Length, SileroDetector.FewestSamples, nameof(window));
        WhisperProcessor whisper = Processor(language, search);
        await using (whisper)
        {
            var segments = ImmutableArray.CreateBuilder<RecognisedSegment>();
            await foreach (SegmentData segment in whisper.ProcessAsync(window, ct))
                segments.Add(Segment(segment));
            return segments.ToImmutable();
        }
    }

    /// <inheritdoc/>
    public async Task<(Language Language, double Probability)> DetectLanguageAsync(float[] window, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Length, SileroDetector.FewestSamples, nameof(window));
        ct.ThrowIfCancellationRequested();
        WhisperProcessor whisper = Processor(Language.English, Search.Greedy);
        await using (whisper)
        {
            (string? code, float probability) = whisper.DetectLanguageWithProbability(window, Candidates);
            return Codes.TryParse(code ?? "", out Language language) ? (language, probability) : (Language.Unknown, 0);
        }
    }

    private WhisperProcessor Processor(Language language, Search search)
    {
        WhisperProcessorBuilder builder = factory.CreateBuilder()
            .WithThreads(1)
            .WithLanguage(language.Code())
            .WithNoContext()
            .WithProbabilities()
            .WithTokenTimestamps()
            .WithTemperature(0)
            .WithTemperatureInc(0);
        if (search == Search.Beam)
            builder.WithBeamSearchSamplingStrategy(beam => beam.WithBeamSize(Beams));
        else
            builder.WithGreedySamplingStrategy();
        return builder.Build();
    }

    private static RecognisedSegment Segment(SegmentData segment)
    {
        WhisperToken[] tokens = [.. segment.Tokens.Where(t => t.Text is { Length: > 0 } text && !IsControl(text))];
        long end = (long)segment.End.TotalMilliseconds;
        return new(
            segment.Text,
            (long)segment.Start.TotalMilliseconds,
            end,
            segment.NoSpeechProbability,
            [.. tokens.Select((t, i) => Token(t, i + 1 < tokens.Length ? tokens[i + 1] : null, end))]);
    }

    // Times come in hundredths of a second. Aligned times (DTW), where the model gives them, are better: a token lasts
    // from its own to that of the next one. They come late by the same amount in all three languages (docs/recognition.md).
    private static RecognisedToken Token(WhisperToken token, WhisperToken? next, long segmentEnd)
    {
        if (token.DtwTimestamp < 0)
            return new(token.Text!, token.Start * 10, token.End * 10, token.Probability);
        long start = Math.Max(0, (token.DtwTimestamp * 10) - AlignedLateMs);
        long end = next is { DtwTimestamp: >= 0 } ? (next.DtwTimestamp * 10) - AlignedLateMs : Math.Max(segmentEnd, start);
        return new(token.Text!, start, Math.Max(start, end), token.Probability);
    }

    private static bool IsControl(string text) =>
        text.StartsWith("[_", StringComparison.Ordinal) || (text.StartsWith("<|", StringComparison.Ordinal) && text.EndsWith("|>", StringComparison.Ordinal));
}
