using System.Collections.Immutable;
using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Ingest.Models;
using CallQa.Redaction;
using CallQa.Runs.Stages;
using CallQa.Scoring.Classifying;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Running;

/// <summary>What a run works with, made from the settings; dispose when the run is over.</summary>
internal sealed class RunParts : IDisposable
{
    private readonly IngestStage _read;
    private readonly ActClassifier _classifier;

    private RunParts(IngestStage read, ActClassifier classifier, CallStages stages, Pack pack, Profile profile, string recogniser)
    {
        _read = read;
        _classifier = classifier;
        Stages = stages;
        Pack = pack;
        Profile = profile;
        Recogniser = recogniser;
    }

    /// <summary>The stages of a call.</summary>
    public CallStages Stages { get; }

    /// <summary>The standards.</summary>
    public Pack Pack { get; }

    /// <summary>The profile that counts.</summary>
    public Profile Profile { get; }

    /// <summary>Tries the beginning of a recording.</summary>
    public Task<RecordingTrial?> TryAsync(CallInput input, CancellationToken cancellation) =>
        _read.TryAsync(input, TimeSpan.FromMinutes(1), TimeProvider.System, cancellation);

    /// <summary>Name of the speech model.</summary>
    public string Recogniser { get; }

    /// <summary>Reads pack, profile and the model of acts, and finds the models of speech, which are loaded with the first recording.</summary>
    /// <exception cref="CommandFailure">One of them is missing or faulty.</exception>
    public static RunParts Make(CallQaSettings settings, Installation installation) => Make(settings, installation, Scorer.Create);

    /// <summary>As <see cref="Make(CallQaSettings, Installation)"/>, but standards that are drafts are run too, to try them out.</summary>
    public static RunParts WithDrafts(CallQaSettings settings, Installation installation) => Make(settings, installation, Scorer.WithDrafts);

    private static RunParts Make(
        CallQaSettings settings, Installation installation, Func<Pack, Profile, ImmutableSortedDictionary<string, double>?, Scorer> scorer)
    {
        (Pack pack, Profile profile) = Standards(settings, installation);
        (IngestStage read, RedactionStage redact) = Reading(settings, installation, profile);
        ActClassifier classifier = OpenClassifier(installation);
        var stages = new CallStages(
            read,
            redact,
            new ActsStage(classifier, classifier.ModelSha256),
            new ScoringStage(scorer(pack, profile, classifier.Thresholds), pack, profile),
            new ContinuityStage(pack));
        return new(read, classifier, stages, pack, profile, string.Join(',', settings.Models.Values.Prepend(settings.Model).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>The profile alone.</summary>
    /// <exception cref="CommandFailure">It or its pack is missing or faulty.</exception>
    public static Profile ProfileOf(CallQaSettings settings, Installation installation) => Standards(settings, installation).Profile;

    /// <summary>What turns a recording into a text that may be stored, and no more; dispose the first when it is done.</summary>
    /// <exception cref="CommandFailure">A model or the profile is missing or faulty.</exception>
    public static (IngestStage Read, RedactionStage Redact) Reading(CallQaSettings settings, Installation installation) =>
        Reading(settings, installation, ProfileOf(settings, installation));

    /// <summary>The profile's fewest calls for a place; its pack, which takes longer to read than a report, is not looked at.</summary>
    /// <exception cref="CommandFailure">The profile is missing, or does not say it rightly.</exception>
    public static int MinimumCalls(CallQaSettings settings, Installation installation)
    {
        int calls = ProfileReader.MinimumCalls(ProfileFile(settings, installation), out ImmutableArray<PackProblem> problems);
        return problems.IsEmpty ? calls : throw Refused(problems);
    }

    public void Dispose()
    {
        _read.Dispose();
        _classifier.Dispose();
    }

    private static (IngestStage Read, RedactionStage Redact) Reading(CallQaSettings settings, Installation installation, Profile profile) =>
        (OpenIngester(settings, OpenStore(settings, installation), profile), new(Redactor.Create(new() { Kinds = settings.Redaction.Over(profile.Redaction) })));

    private static (Pack Pack, Profile Profile) Standards(CallQaSettings settings, Installation installation)
    {
        Pack pack = ReadPack(CallQaSettings.IsPath(settings.Pack) ? settings.Pack : Path.Combine(installation.Standards, settings.Pack));
        return (pack, ReadProfile(ProfileFile(settings, installation), pack));
    }

    private static string ProfileFile(CallQaSettings settings, Installation installation)
    {
        string file = CallQaSettings.IsPath(settings.Profile) ? settings.Profile : Path.Combine(installation.Standards, "profiles", settings.Profile + ".yml");
        return File.Exists(file) ? file : throw new CommandFailure(ExitCode.Usage, $"the profile '{file}' does not exist; it must be a YAML file.");
    }

    private static ModelStore OpenStore(CallQaSettings settings, Installation installation)
    {
        try
        {
            return ModelStore.Open(installation.Models, settings.DataFolder);
        }
        catch (ModelListException error)
        {
            throw new CommandFailure(ExitCode.Failed, error.Message);
        }
    }

    /// <summary>A listed model as listed: its bytes are checked when it is loaded, and a run over transcripts loads none.</summary>
    private static ResolvedModel Find(string nameOrPath, ModelStore store)
    {
        if (store.Find(nameOrPath) is { Path.Length: > 0 } listed)
            return new(listed.Name, listed.Path, listed.Sha256);
        return store.Resolve(nameOrPath, out ModelFault? fault)
            ?? throw new CommandFailure(fault!.Kind == ModelFaultKind.WrongHash ? ExitCode.ModelHashWrong : ExitCode.Usage, fault.Message);
    }

    private static IngestStage OpenIngester(CallQaSettings settings, ModelStore store, Profile profile)
    {
        try
        {
            return new(IngestSettingsOf(settings, name => Find(name, store)) with { Words = profile.RecogniserWords });
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new CommandFailure(ExitCode.Usage, error.Message);
        }
    }

    /// <summary>What the recogniser works with, as the settings say; <paramref name="find"/> finds the model of a name.</summary>
    public static IngestSettings IngestSettingsOf(CallQaSettings settings, Func<string, ResolvedModel> find)
    {
        ResolvedModel speech = find(settings.Model), voice = find(settings.VoiceModel);
        return new()
        {
            SpeechModelName = speech.Name,
            SpeechModelPath = speech.Path,
            SpeechModelSha256 = speech.Sha256,
            SpeechModels = settings.Models.ToImmutableSortedDictionary(m => m.Key, m => find(m.Value)),
            VadModelPath = voice.Path,
            VadModelSha256 = voice.Sha256,
            RecogniserProgram = RecogniserChild.Program,
            Workers = settings.Memory.Workers,
            SampleBytes = settings.Memory.SampleBytes,
            AgentChannel = AgentChannels.ByName[settings.AgentChannel],
            Facts = settings.Facts,
            AgentSpeakers = settings.AgentSpeakers,
            Language = settings.Language,
        };
    }

    private static Pack ReadPack(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CommandFailure(ExitCode.Usage, $"the pack '{folder}' does not exist; it must be a folder with pack.yml in it.");
        PackReading reading = PackReader.Read(folder);
        return reading.Pack ?? throw Refused(reading.Problems);
    }

    private static Profile ReadProfile(string file, Pack pack)
    {
        ProfileReading reading = ProfileReader.Read(file, pack);
        return reading.Profile ?? throw Refused(reading.Problems);
    }

    private static CommandFailure Refused(ImmutableArray<PackProblem> problems) => new(ExitCode.Usage, string.Join("\ncallqa: ", problems));

    private static ActClassifier OpenClassifier(Installation installation)
    {
        string file = Path.Combine(installation.Models, "acts.bin");
        if (!File.Exists(file))
            throw new CommandFailure(ExitCode.Failed, $"the act model '{file}' is missing, and without it calls would get other scores; put it back, or make it with 'callqa train'.");
        try
        {
            return ActClassifier.Open(file, Path.Combine(installation.Models, "e5"));
        }
        catch (InvalidDataException error)
        {
            throw new CommandFailure(ExitCode.ModelHashWrong, error.Message);
        }
        catch (IOException error)
        {
            throw new CommandFailure(ExitCode.Failed, error.Message);
        }
    }
}
