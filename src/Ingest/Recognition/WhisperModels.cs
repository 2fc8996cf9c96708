using CallQa.Ingest.Models;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// Whisper models, each loaded when it is first needed and kept: native code that outlives its model crashes the process.
/// Files are checked against their SHA-256, because a damaged model loads without a word. Thread safe.
/// </summary>
internal sealed class WhisperModels : IDisposable
{
    private readonly Lock loading = new();
    private readonly Dictionary<string, (WhisperFactory Factory, int EndMark)> models = new(StringComparer.Ordinal);

    /// <summary>The recogniser of a model; <paramref name="prompt"/> gives what it is told before each window of a language.</summary>
    /// <exception cref="ModelException">The model is missing, is another file, or is not loadable.</exception>
    public WhisperTranscriber Transcriber(ResolvedModel model, Func<Language, string> prompt)
    {
        lock (loading)
        {
            if (!models.TryGetValue(model.Path, out (WhisperFactory Factory, int EndMark) loaded))
            {
                ModelFiles.Check(model.Path, model.Sha256);
                loaded = (
                    ModelFiles.Load(model.Path, path => WhisperFactory.FromPath(path, AlignmentHeads.Options(model.Name))),
                    LogitsFilter.EndMarkOf(model.Path));
                models.Add(model.Path, loaded);
            }

            return new(loaded.Factory, loaded.EndMark, prompt);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((WhisperFactory factory, _) in models.Values)
            factory.Dispose();
    }
}
