using Whisper.net;

namespace CallQa.Ingest;

/// <summary>
/// The models of a run: voice activity in this process, Whisper in this one too or in one of its own
/// (<see cref="IngestSettings.RecogniserProgram"/>). Each is loaded when it is first needed. Thread safe.
/// </summary>
internal sealed class SpeechModels : IDisposable
{
    private readonly IngestSettings settings;
    private readonly WhisperVadFactory silero;
    private readonly WhisperModels? here;
    private readonly RecogniserProcess? apart;

    private SpeechModels(IngestSettings settings, WhisperVadFactory silero)
    {
        this.settings = settings;
        this.silero = silero;
        Detector = new SileroDetector(silero);
        if (settings.RecogniserProgram.IsEmpty)
            here = new();
        else
            apart = new(settings.RecogniserProgram);
    }

    public ISpeechDetector Detector { get; }

    /// <summary>Checks and loads the voice-activity model.</summary>
    /// <exception cref="ModelException">Missing, another file, or not loadable.</exception>
    public static SpeechModels Load(IngestSettings settings)
    {
        ModelFiles.Check(settings.VadModelPath, settings.VadModelSha256);
        return new(settings, ModelFiles.Load(settings.VadModelPath, path => WhisperVadFactory.FromPath(path, new WhisperFactoryOptions { UseGpu = false })));
    }

    /// <summary>The recogniser for a language.</summary>
    /// <exception cref="ModelException">Its model is missing, is another file, or is not loadable; where it has a process of its own, that is said with the first window.</exception>
    public ITranscriber Transcriber(Language language) => apart is null
        ? here!.Transcriber(settings.SpeechModel(language), settings.Prompt)
        : new TranscriberApart(apart, settings.SpeechModel(language), settings.Prompt);

    /// <summary>Loads the recogniser of a language, which its first window does otherwise.</summary>
    /// <exception cref="ModelException">Its model is missing, is another file, or is not loadable.</exception>
    /// <exception cref="RecogniserCrash">Its process ended.</exception>
    public async Task LoadAsync(Language language, CancellationToken ct)
    {
        if (Transcriber(language) is TranscriberApart elsewhere)
            await elsewhere.LoadAsync(ct);
    }

    /// <summary>The recogniser for a language in a process for one recording; dispose the process after it.</summary>
    public (IDisposable Process, Func<Language, ITranscriber> Transcribers) Alone()
    {
        var alone = new RecogniserProcess(settings.RecogniserProgram);
        return (alone, language => new TranscriberApart(alone, settings.SpeechModel(language), settings.Prompt));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        here?.Dispose();
        apart?.Dispose();
        silero.Dispose();
    }
}
