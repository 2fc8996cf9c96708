using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Puts speech into words.</summary>
internal interface ITranscriber
{
    /// <summary>
    /// Recognises one window of at least <see cref="WhisperTranscriber.FewestSamples"/> samples. The same window, language and
    /// search give the same result, whatever was recognised before. May be called by several threads.
    /// </summary>
    Task<ImmutableArray<RecognisedSegment>> TranscribeAsync(float[] window, Language language, Search search, CancellationToken ct);

    /// <summary>Which of Russian, Swedish and English is spoken in the window, and how sure that is.</summary>
    Task<(Language Language, double Probability)> DetectLanguageAsync(float[] window, CancellationToken ct);
}
