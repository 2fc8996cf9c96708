using CallQa.Ingest.Models;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// The models, each loaded when it is first needed and kept: native code that outlives its model crashes the process.
/// Files are checked against their SHA-256, because a damaged model loads without a word. Thread safe.
/// </summary>
internal sealed class SpeechModels : IDisposable
{
    private readonly IngestSettings settings;
    private readonly Lock loading = new();
    private readonly Dictionary<string, (WhisperFactory Model, WhisperTranscriber Transcriber)> whispers = new(StringComparer.Ordinal);
    private readonly WhisperVadFactory silero;

    private SpeechModels(IngestSettings settings, WhisperVadFactory silero)
    {
        this.settings = settings;
        this.silero = silero;
        Detector = new SileroDetector(silero);
    }

    public ISpeechDetector Detector { get; }

    /// <summary>Checks and loads the voice-activity model.</summary>
    /// <exception cref="ModelException">Missing, another file, or not loadable.</exception>
    public static SpeechModels Load(IngestSettings settings)
    {
        Check(settings.VadModelPath, settings.VadModelSha256);
        return new(settings, Loaded(settings.VadModelPath, path => WhisperVadFactory.FromPath(path, new WhisperFactoryOptions { UseGpu = false })));
    }

    /// <summary>The recogniser for a language.</summary>
    /// <exception cref="ModelException">Its model is missing, is another file, or is not loadable.</exception>
    public ITranscriber Transcriber(Language language)
    {
        ResolvedModel model = settings.SpeechModel(language);
        lock (loading)
        {
            if (whispers.TryGetValue(model.Path, out (WhisperFactory, WhisperTranscriber Transcriber) loaded))
                return loaded.Transcriber;
            Check(model.Path, model.Sha256);
            WhisperFactory factory = Loaded(model.Path, path => WhisperFactory.FromPath(path, AlignmentHeads.Options(model.Name)));
            var transcriber = new WhisperTranscriber(factory, LogitsFilter.EndMarkOf(model.Path), settings.Prompt);
            whispers.Add(model.Path, (factory, transcriber));
            return transcriber;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((WhisperFactory model, _) in whispers.Values)
            model.Dispose();
        silero.Dispose();
    }

    private static T Loaded<T>(string path, Func<string, T> load)
    {
        try
        {
            return load(path);
        }
        catch (Exception e) when (e is WhisperModelLoadException or DllNotFoundException or FileNotFoundException)
        {
            throw new ModelException(path, $"the model '{path}' cannot be loaded: {e.Message}");
        }
    }

    private static void Check(string path, string sha256)
    {
        if (!File.Exists(path))
            throw new ModelException(path, $"the model '{path}' does not exist; see 'callqa models'.");
        string found = FileHash.Sha256(path);
        if (!string.Equals(found, sha256, StringComparison.OrdinalIgnoreCase))
            throw new ModelException(path, $"the model '{path}' has SHA-256 {found}; it must be {sha256}.", hashWrong: true);
    }
}
