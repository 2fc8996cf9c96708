using System.Collections.Immutable;
using CallQa.Ingest.Models;

namespace CallQa.Ingest;

/// <summary>A Whisper model in a process of its own. Thread safe.</summary>
internal sealed class TranscriberApart(RecogniserProcess process, ResolvedModel model, Func<Language, string> prompt) : ITranscriber
{
    /// <summary>Loads the model.</summary>
    /// <exception cref="RecogniserCrash">Its process ended.</exception>
    /// <exception cref="ModelException">It is missing, is another file, or is not loadable.</exception>
    public Task LoadAsync(CancellationToken ct) => process.AskAsync(id => new(id, model, Language.Unknown, Search.Greedy, "", []), ct);

    /// <inheritdoc/>
    /// <exception cref="RecogniserCrash">Its process ended.</exception>
    /// <exception cref="ModelException">The model is missing, is another file, or is not loadable.</exception>
    public async Task<ImmutableArray<RecognisedSegment>> TranscribeAsync(float[] window, Language language, Search search, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Length, WhisperTranscriber.FewestSamples, nameof(window));
        return (await process.AskAsync(id => new(id, model, language, search, prompt(language), window), ct)).Segments;
    }

    /// <inheritdoc/>
    /// <exception cref="RecogniserCrash">Its process ended.</exception>
    /// <exception cref="ModelException">The model is missing, is another file, or is not loadable.</exception>
    public async Task<(Language Language, double Probability)> DetectLanguageAsync(float[] window, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Length, WhisperTranscriber.FewestSamples, nameof(window));
        WindowAnswer answer = await process.AskAsync(id => new(id, model, Language.Unknown, Search.Greedy, "", window), ct);
        return (answer.Language, answer.Probability);
    }
}
