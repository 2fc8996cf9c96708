using System.Security.Cryptography;
using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// The two models, loaded once and kept: native code that outlives its model crashes the process. Files are checked
/// against their SHA-256, because a damaged model loads without a word.
/// </summary>
internal sealed class SpeechModels : IDisposable
{
    private readonly WhisperFactory whisper;
    private readonly WhisperVadFactory silero;

    private SpeechModels(WhisperFactory whisper, WhisperVadFactory silero)
    {
        this.whisper = whisper;
        this.silero = silero;
        Transcriber = new WhisperTranscriber(whisper);
        Detector = new SileroDetector(silero);
    }

    public ITranscriber Transcriber { get; }

    public ISpeechDetector Detector { get; }

    /// <summary>Checks and loads both.</summary>
    /// <exception cref="ModelException">Missing, another file, or not loadable.</exception>
    public static SpeechModels Load(IngestSettings settings)
    {
        Check(settings.SpeechModelPath, settings.SpeechModelSha256);
        Check(settings.VadModelPath, settings.VadModelSha256);
        WhisperFactoryOptions options = AlignmentHeads.Options(settings.SpeechModelName);
        return new(
            Loaded(settings.SpeechModelPath, path => WhisperFactory.FromPath(path, options)),
            Loaded(settings.VadModelPath, path => WhisperVadFactory.FromPath(path, new WhisperFactoryOptions { UseGpu = false })));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        whisper.Dispose();
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
        using FileStream file = File.OpenRead(path);
        string found = Convert.ToHexStringLower(SHA256.HashData(file));
        if (!string.Equals(found, sha256, StringComparison.OrdinalIgnoreCase))
            throw new ModelException(path, $"the model '{path}' has SHA-256 {found}; it must be {sha256}.", hashWrong: true);
    }
}
