using System.Collections.Immutable;
using System.Reflection;
using CallQa.Cli.Commands;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Ingest;
using CallQa.Redaction;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Runs;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;
using CallQa.Runs.Sharding;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Running;

/// <summary>From settings to results on the screen: what <c>run</c> and <c>score</c> share.</summary>
internal static class DatasetRun
{
    /// <summary>The program's version, as runs record it.</summary>
    public static string Version => typeof(Run).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Runs, then prints what came of it; the exit code says how it ended. Cancelled, what is done is published and told.</summary>
    /// <exception cref="CommandFailure">It could not begin, or the disk or a model failed.</exception>
    public static async Task<RunEnd> RunAsync(RunOrder order, CallQaSettings settings, IRunTalk talk, CancellationToken cancellation)
    {
        string folder = order.Folder;
        RefuseInside(folder, order.Paths);
        TimeProvider clock = TimeProvider.System;
        AgentTable agents = KnownAgents.Of(settings);
        using RunParts parts = RunParts.Make(settings, Installation.Find());
        RunRequest request = Request(order.Paths, settings, parts) with { Away = KeyOptions.Tombstones(folder, settings), Retry = order.Retry };
        foreach (string fewer in order.Paths.IsEmpty ? [] : RunWords.FewerWorkers(settings))
            talk.Say(fewer);
        RunOutcome outcome;
        bool damaged;
        using (DatasetWriter writer = Open(folder, clock))
        {
            outcome = await ExecuteAsync(writer, parts, request, order.Plan, talk, clock, cancellation);
            damaged = TellDamage(writer, talk);
        }

        if (outcome.Quarantined.Length > 0)
            talk.Say($"'callqa status --dataset {folder}' lists what is in quarantine, and why.");
        RunScore score = Print(folder, parts, agents, outcome.Id, talk);
        return new(Code(outcome, score, damaged, order.Batch, talk), outcome, score, ReceiptParts.Of(parts));
    }

    private static int Code(RunOutcome outcome, RunScore score, bool damaged, BatchChoice batch, IRunTalk talk)
    {
        if (outcome.Cancelled)
            return ExitCode.Cancelled;
        if (score.MeanPercent is { } mean && mean < batch.FailUnder)
        {
            talk.Say(RunWords.Missed(mean, score.Calls, batch.FailUnder.Value));
            return ExitCode.GateFailed;
        }

        return outcome.Quarantined.Length > 0 || damaged ? ExitCode.SomeQuarantined : ExitCode.Done;
    }

    /// <summary>Says what a run would do and how long it would take; a folder of results that is not there is not made.</summary>
    /// <exception cref="CommandFailure">It could not begin, or a model failed.</exception>
    public static async Task<int> ForeseeAsync(string folder, ImmutableArray<string> paths, CallQaSettings settings, CancellationToken cancellation)
    {
        RefuseInside(folder, paths);
        using RunParts parts = RunParts.Make(settings, Installation.Find());
        (RunStart start, ImmutableArray<CallInput> toRead) = Preview(folder, paths, settings, parts, cancellation);
        foreach (string line in RunWords.Of(start).Concat(RunWords.FewerWorkers(settings)))
            Console.WriteLine(line);
        try
        {
            RunEstimate? estimate = await RunEstimate.MakeAsync(toRead, settings.Memory.Workers, parts.TryAsync, cancellation);
            Console.WriteLine(estimate is null ? "No recording is to be read, or none could be tried: no time is foreseen." : RunWords.Of(estimate));
        }
        catch (ModelException error)
        {
            throw new CommandFailure(error.HashWrong ? ExitCode.ModelHashWrong : ExitCode.Failed, error.Message);
        }

        return ExitCode.Done;
    }

    /// <summary>What a run would begin with; quick, but for reading and hashing the inputs.</summary>
    /// <exception cref="CommandFailure">It could not begin.</exception>
    public static RunStart Compare(string folder, ImmutableArray<string> paths, CallQaSettings settings, CancellationToken cancellation)
    {
        using RunParts parts = RunParts.Make(settings, Installation.Find());
        return Preview(folder, paths, settings, parts, cancellation).Start;
    }

    private static (RunStart Start, ImmutableArray<CallInput> ToRead) Preview(
        string folder, ImmutableArray<string> paths, CallQaSettings settings, RunParts parts, CancellationToken cancellation) => Look(
            folder,
            done => Run.Preview(done, parts.Stages, Request(paths, settings, parts) with { Away = KeyOptions.Tombstones(folder, settings) }, cancellation));

    /// <summary>Compares what there is to do with what a folder of results holds done, without its lock; it need not exist.</summary>
    /// <exception cref="CommandFailure">It cannot be read, or a path that calls are taken from does not exist.</exception>
    public static T Look<T>(string folder, Func<DoneCalls, T> look)
    {
        try
        {
            return look(DoneCalls.Read(folder));
        }
        catch (DirectoryNotFoundException error)
        {
            throw new CommandFailure(ExitCode.Usage, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Failed, $"the dataset '{folder}' cannot be read: {error.Message}");
        }
    }

    /// <summary>Results among the recordings would be taken for calls by the next run, and both would be removed with the other.</summary>
    public static void RefuseInside(string folder, ImmutableArray<string> paths, string what = "the folder of results")
    {
        string results = Real(folder);
        foreach (string path in paths.Where(Directory.Exists))
            if (results.StartsWith(Real(path), StringComparison.Ordinal))
                throw new CommandFailure(ExitCode.Usage, $"{what} '{folder}' lies in '{path}', which calls are taken from; name one outside of it.");
    }

    private static string Real(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;

    private static bool TellDamage(DatasetWriter writer, IRunTalk talk)
    {
        foreach (string put in writer.PutAside)
            talk.Say($"{put} Run its recordings again to make it anew.");
        return writer.PutAside.Count > 0;
    }

    /// <summary>What is asked of a run, but for what was removed for good.</summary>
    public static RunRequest Request(ImmutableArray<string> paths, CallQaSettings settings, RunParts parts) => new()
    {
        Paths = paths,
        Legs = settings.Legs,
        Workers = paths.IsEmpty ? settings.Workers : settings.Memory.Workers,
        Version = Version,
        Recogniser = parts.Recogniser,
        Settings = Kept(settings, parts.Profile),
    };

    /// <summary>Opens a dataset for writing.</summary>
    /// <exception cref="CommandFailure">It is locked, or cannot be opened.</exception>
    public static DatasetWriter Open(string folder, TimeProvider clock)
    {
        try
        {
            DatasetWriter? writer = DatasetWriter.TryOpen(folder, clock, out LockHolder? holder);
            return writer ?? throw new CommandFailure(
                ExitCode.DatasetLocked, $"the dataset '{folder}' is being written to by {holder?.ToString() ?? "another process"}; wait for its end, or stop it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Failed, $"the dataset '{folder}' cannot be opened: {error.Message}");
        }
    }

    private static async Task<RunOutcome> ExecuteAsync(
        DatasetWriter writer, RunParts parts, RunRequest request, OpenPlan? plan, IRunTalk talk, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            return await talk.ShowAsync(
                told => plan is null
                    ? Run.ExecuteAsync(writer, parts.Stages, request, told, clock, cancellation)
                    : Run.MergeAsync(writer, parts.Stages, request, plan, told, clock, cancellation),
                clock);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new CommandFailure(ExitCode.Usage, error.Message);
        }
        catch (ModelException error)
        {
            throw new CommandFailure(error.HashWrong ? ExitCode.ModelHashWrong : ExitCode.Failed, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{error.Message} What was finished is kept; the same command goes on from here.");
        }
    }

    private static RunScore Print(string folder, RunParts parts, AgentTable agents, RunId run, IRunTalk talk)
    {
        if (DatasetReader.Open(folder) is not { } reader || !reader.Manifest.Of(Table.Calls).Any())
            return default;
        RunScore score;
        using (DatasetView view = ReadingOptions.Open(folder, agents: agents))
        {
            var options = new ReportOptions { MinimumCalls = parts.Profile.MinimumCalls };
            ReportCommand.Print(AgentReport.Of(view, GroupKind.Agent, options), OutputFormat.Table, ReadingOptions.TextsOf("en"));
            WritePage(view, Path.Combine(folder, "report.html"), new() { Report = options, Standards = PackTexts.Of(parts.Pack, Language.English) }, talk);
            score = RunScore.Of(view, run.Value);
        }

        foreach (string doubt in RecogniserDoubts.Of(reader.Recognised(Reasons.RecogniserUnsure), parts.Profile))
            talk.Say(doubt);
        return score;
    }

    private static void WritePage(DatasetView view, string path, HtmlReportOptions options, IRunTalk talk)
    {
        try
        {
            HtmlReport.Write(view, path, options);

            // It holds quotes, as the dataset does.
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"the results are stored, but the page '{path}' cannot be written: {error.Message}");
        }

        talk.Say($"the report as a page: {Path.GetFullPath(path)}");
    }

    /// <summary>Settings that change results and are not in a stage's fingerprint by themselves, for the run's record and id.</summary>
    private static ImmutableSortedDictionary<string, string> Kept(CallQaSettings settings, Profile profile) =>
        ImmutableSortedDictionary.CreateRange<string, string>(
            StringComparer.Ordinal,
            [
                new("agent-channel", settings.AgentChannel),
                new("agent-speaker", string.Join(',', settings.AgentSpeakers)),
                new("legs", settings.Legs.ToString()),
                new("language", settings.Language == Language.Unknown ? "auto" : settings.Language.Code()),
                new("model", settings.Model),
                .. settings.Models.Select(m => KeyValuePair.Create($"models.{m.Key.Code()}", m.Value)),
                new("pack", settings.Pack),
                new("profile", settings.Profile),
                new("redaction", string.Join(',', settings.Redaction.Over(profile.Redaction).Select(kind => kind.Code()).Order(StringComparer.Ordinal))),
                new("voice-model", settings.VoiceModel),
            ]);
}
