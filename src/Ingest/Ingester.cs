using System.Security.Cryptography;

namespace CallQa.Ingest;

/// <summary>
/// Reads calls: recordings through decoding, voice activity and recognition, ready transcripts as they are. Models are
/// loaded with the first recording, so a folder of transcripts needs none. Thread safe.
/// </summary>
public sealed class Ingester : IDisposable
{
    // To be raised with every change that changes words, times, speakers or events of a recording or a transcript.
    private const string CodeVersion = "ingest/9";

    private readonly IngestSettings settings;
    private readonly FactsFinder finder;
    private readonly SemaphoreSlim turns;
    private readonly SampleRoom room;
    private readonly SemaphoreSlim secondAttempts = new(1, 1);
    private readonly Lock loading = new();
    private SpeechModels? models;

    private Ingester(IngestSettings settings)
    {
        this.settings = settings;
        finder = new(settings.Facts);
        turns = new(settings.Workers, settings.Workers);
        room = new(settings.SampleBytes);
    }

    /// <summary>Makes an ingester; touches no file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 worker.</exception>
    public static Ingester Open(IngestSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Workers, 1, nameof(settings));
        return new(settings);
    }

    /// <summary>
    /// The key of a call's words: SHA-256 over the file, its facts and what else changes the result (for a transcript
    /// only the code). The same key means the same outcome of <see cref="ReadAsync"/>.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public string KeyFor(CallInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        string facts = input.Sidecar is { } sidecar ? SoundHash.OfFile(sidecar) : "";
        if (input.Kind != InputKind.Transcript)
            facts += finder.Fingerprint(input);
        string how = input.Kind switch
        {
            InputKind.Recording => Fingerprint(input),
            InputKind.Foreign => $"{CodeVersion}\n{ForeignInput.Fingerprint(settings)}",
            _ => CodeVersion,
        };
        return SoundHash.OfText($"{how}\n{SoundHash.Of(input.Path, input.Leg?.Path)}\n{facts}{Lacking(input)}");
    }

    /// <summary>SHA-256 of the input's own bytes (of both legs, where a call lies in two): what its transcript's origin will say.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string Sha256Of(CallInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return SoundHash.Of(input.Path, input.Leg?.Path);
    }

    // A recording that waits for ffmpeg is tried again when ffmpeg is there.
    private static string Lacking(CallInput input) =>
        input.Kind == InputKind.Recording && (NeedsFfmpeg(input.Path) || (input.Leg is { } leg && NeedsFfmpeg(leg.Path))) && FfmpegProgram.Find() is null ? "\nno-ffmpeg" : "";

    private static bool NeedsFfmpeg(string path) => AudioFile.Recognise(path) is { NeedsFfmpeg: true };

    /// <summary>Reads one call. For up to <see cref="IngestSettings.Workers"/> callers at once; more wait for their turn.</summary>
    /// <exception cref="ModelException">A model is missing or wrong: no recording can be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<IngestOutcome> ReadAsync(CallInput input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        string stage = input.Kind == InputKind.Recording ? "decode" : "transcript";
        try
        {
            return input.Kind switch
            {
                InputKind.Recording => await ReadRecordingAsync(input, ct),
                InputKind.Foreign => await ReadForeignAsync(input, ct),
                _ => await ReadTranscriptAsync(input, ct),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return IngestOutcome.Failed(new(stage, "unreadable", $"{input.RelativePath} cannot be read ({e.GetType().Name}); it must be a readable file."));
        }
    }

    /// <summary>
    /// Recognises the first <paramref name="most"/> of a recording and forgets the words: how long that took. Null where it
    /// cannot be read. As many callers at once as for <see cref="ReadAsync"/>.
    /// </summary>
    /// <exception cref="ModelException">A model is missing or wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<RecordingTrial?> TryAsync(CallInput input, TimeSpan most, TimeProvider clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(clock);
        if (Facts(input, []).Facts is not { } facts)
            return null;
        await turns.WaitAsync(ct);
        try
        {
            using IDisposable place = await room.EnterAsync(SoundLength.SampleBytes(input), ct);
            return await Task.Run(() => TryAsync(input, facts with { Language = Told(facts.Language) }, most, clock, ct), ct);
        }
        catch (Exception e) when (e is AudioException or RecogniserCrash or IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>What is understood of an input without listening to it: facts with where they were found, and what is missing or wrong.</summary>
    public async Task<InputExplanation> ExplainAsync(CallInput input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            if (input.Kind == InputKind.Recording)
            {
                List<string> notes = input.Leg is { } leg ? [$"The other side of the call is {Path.GetFileName(leg.Path)}."] : [];
                FactList list = finder.Find(input);
                IngestProblem? problem = finder.Check(input, list, notes).Problem;
                return new(input.RelativePath, "recording", list.Facts, [.. notes], problem);
            }

            IngestOutcome outcome = await ReadAsync(input, ct);
            return new(
                input.RelativePath,
                outcome.Transcript?.Origin.Kind ?? "transcript",
                input.Kind == InputKind.Foreign ? finder.Find(input).Facts : [],
                outcome.Transcript?.Notes ?? [],
                outcome.Problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(input.RelativePath, "", [], [], new("facts", "unreadable", $"{input.RelativePath} cannot be read ({e.GetType().Name}); it must be a readable file."));
        }
    }

    /// <summary>Frees the models; waits for calls that are being read, because native code must not outlive its model.</summary>
    public void Dispose()
    {
        for (int i = 0; i < settings.Workers; i++)
            turns.Wait();
        models?.Dispose();
        turns.Dispose();
        secondAttempts.Dispose();
    }

    private async Task<IngestOutcome> ReadRecordingAsync(CallInput input, CancellationToken ct)
    {
        var notes = new List<string>();
        (CallFacts? facts, IngestProblem? problem) = Facts(input, notes);
        if (facts is null)
            return IngestOutcome.Failed(problem!);
        await turns.WaitAsync(ct);
        try
        {
            using IDisposable place = await room.EnterAsync(SoundLength.SampleBytes(input), ct);
            return Noted(await Task.Run(() => RecogniseAsync(input, facts, ct), ct), notes);
        }
        catch (AudioException e)
        {
            return IngestOutcome.Failed(new("decode", e.Error, $"{input.RelativePath}: {e.Message}."));
        }
        finally
        {
            turns.Release();
        }
    }

    // What changes the words of a recording besides the recording and its facts. Of the models and the words by language
    // only those of the language that is told: another one for Swedish must not undo the Russian calls.
    private string Fingerprint(CallInput input)
    {
        Language told = Told(Facts(input, []).Facts?.Language ?? Language.Unknown);
        IEnumerable<string> byLanguage = told == Language.Unknown ? settings.SpeechModels.Select(m => $"{m.Key.Code()}={m.Value.Sha256}") : [];
        string[] words = [.. settings.Words.Keys.Where(l => told == Language.Unknown || l == told).Select(l => $"{l.Code()}: {settings.Prompt(l)}")];
        return string.Join(
            '\n',
            [
                CodeVersion, settings.SpeechModel(told).Sha256, .. byLanguage, settings.VadModelSha256,
                SettingsFor(input).AgentChannel.ToString(), settings.Language.Code(), .. words,
            ]);
    }

    private Language Told(Language byFacts) => byFacts == Language.Unknown ? settings.Language : byFacts;

    private (CallFacts? Facts, IngestProblem? Problem) Facts(CallInput input, List<string> notes) => finder.Check(input, finder.Find(input), notes);

    private static IngestOutcome Noted(IngestOutcome outcome, List<string> notes) =>
        outcome.Transcript is { } heard && notes.Count > 0 ? new(heard with { Notes = [.. notes, .. heard.Notes] }, null) : outcome;

    private async Task<IngestOutcome> RecogniseAsync(CallInput input, CallFacts facts, CancellationToken ct)
    {
        Recording recording = JoinedLegs.Decode(input, ms => settings.Progress?.Invoke(new(input.RelativePath, ms, 0)), ct);
        var origin = new TranscriptOrigin
        {
            Kind = "recognised",
            Path = input.RelativePath,
            Sha256 = SoundHash.Of(input.Path, input.Leg?.Path),
        };
        SpeechModels loaded = Models();
        var attempts = new RecogniserAttempts(loaded.Transcriber, loaded.Alone, secondAttempts, input.RelativePath);
        return await attempts.ReadAsync(
            (transcribers, done) => new CallReader(loaded.Detector, transcribers, SettingsFor(input))
                .ReadAsync(recording, facts with { Language = Told(facts.Language) }, origin, done, ct),
            ms => settings.Progress?.Invoke(new(input.RelativePath, 0, ms)),
            ct);
    }

    private async Task<RecordingTrial?> TryAsync(CallInput input, CallFacts facts, TimeSpan most, TimeProvider clock, CancellationToken ct)
    {
        Recording whole = JoinedLegs.Decode(input, _ => { }, ct);
        int samples = (int)Math.Min(whole.Length, most.TotalSeconds * Recording.Rate);
        Recording part = whole with { Channels = [.. whole.Channels.Select(c => c[..samples])] };
        SpeechModels loaded = Models();
        await loaded.LoadAsync(facts.Language, ct);
        long started = clock.GetTimestamp();
        var origin = new TranscriptOrigin { Kind = "recognised", Path = input.RelativePath, Sha256 = "" };
        await new CallReader(loaded.Detector, loaded.Transcriber, SettingsFor(input)).ReadAsync(part, facts, origin, _ => { }, ct);
        return new(whole.DurationMs, part.DurationMs, clock.GetElapsedTime(started));
    }

    // Names that tell the sides count before what is set for recordings of two channels.
    private IngestSettings SettingsFor(CallInput input) =>
        input.Leg is { FirstIsAgent: true } ? settings with { AgentChannel = AgentChannel.First } : settings;

    private SpeechModels Models()
    {
        lock (loading)
            return models ??= SpeechModels.Load(settings);
    }

    private static async Task<IngestOutcome> ReadTranscriptAsync(CallInput input, CancellationToken ct)
    {
        long length = new FileInfo(input.Path).Length;
        if (length > JsonPeek.LargestFile)
            return IngestOutcome.Failed(new("transcript", "too-large", $"{input.RelativePath} has {length} bytes; at most {JsonPeek.LargestFile} are read."));
        byte[] json = length == 0 ? [] : await File.ReadAllBytesAsync(input.Path, ct);
        var origin = new TranscriptOrigin
        {
            Kind = TranscriptReader.Schema,
            Path = input.RelativePath,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(json)),
        };
        (Transcript? transcript, IngestProblem? problem) = TranscriptReader.Read(json, input.RelativePath, origin);
        return new(transcript, problem);
    }

    private async Task<IngestOutcome> ReadForeignAsync(CallInput input, CancellationToken ct)
    {
        var notes = new List<string>();
        (CallFacts? facts, IngestProblem? problem) = Facts(input, notes);
        return facts is null ? IngestOutcome.Failed(problem!) : Noted(await ForeignInput.ReadAsync(input, facts, settings, ct), notes);
    }
}
