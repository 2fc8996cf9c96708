using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Ingest;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;
using CallQa.Runs.Sharding;
using CallQa.Runs.Stages;

namespace CallQa.Runs;

/// <summary>
/// A run: compares inputs with what is done, does the rest with several workers, and publishes. Broken off at any moment,
/// the same request goes on; its result is that of an undisturbed run, byte for byte.
/// </summary>
public sealed class Run
{
    private readonly DatasetWriter _writer;
    private readonly CallStages _stages;
    private readonly RunRequest _request;
    private readonly IRunProgress _told;
    private readonly TimeProvider _clock;
    private readonly OpenPlan? _shards;

    private Run(DatasetWriter writer, CallStages stages, RunRequest request, OpenPlan? shards, IRunProgress told, TimeProvider clock)
    {
        _shards = shards;
        _writer = writer;
        _stages = stages;
        _request = request;
        _told = told;
        _clock = clock;
    }

    /// <summary>
    /// Does what the request asks for. When <paramref name="cancellation"/> is set, no further call is taken up, calls at
    /// work are abandoned where their stage allows, what is done is published, and the outcome says so.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">A path of the request does not exist.</exception>
    /// <exception cref="IOException">The disk did not take the results; finished calls stay staged for the next run.</exception>
    /// <exception cref="Ingest.ModelException">A model is missing or damaged; finished calls stay staged.</exception>
    public static Task<RunOutcome> ExecuteAsync(
        DatasetWriter writer,
        CallStages stages,
        RunRequest request,
        IRunProgress told,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(clock);
        return new Run(writer, stages, request, shards: null, told, clock).ExecuteAsync(cancellation);
    }

    /// <summary>
    /// The same over the inputs of a plan, with what its shards came to in the place of reading them; needs no recording. When all
    /// is published, the shards' results are removed.
    /// </summary>
    /// <exception cref="ShardPlanException">The plan does not fit what is here; nothing was done.</exception>
    /// <exception cref="ShardsMissingException">Shards are not done; nothing was done.</exception>
    /// <exception cref="InvalidDataException">A shard's result is damaged; nothing was published.</exception>
    /// <exception cref="IOException">The disk did not take the results; they stay where they are.</exception>
    public static async Task<RunOutcome> MergeAsync(
        DatasetWriter writer,
        CallStages stages,
        RunRequest request,
        OpenPlan plan,
        IRunProgress told,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(clock);
        plan.RequireSame(ShardPlanParts.Of(stages, request.Version));
        RunOutcome outcome = await new Run(writer, stages, request, plan, told, clock).ExecuteAsync(cancellation);
        if (!outcome.Cancelled)
            plan.Shards.MarkMerged();
        return outcome;
    }

    /// <summary>What a run would begin with, and the inputs it would read, largest first; nothing is done.</summary>
    /// <exception cref="DirectoryNotFoundException">A path of the request does not exist.</exception>
    public static (RunStart Start, ImmutableArray<CallInput> ToRead) Preview(
        DoneCalls done, CallStages stages, RunRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(done);
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(request);
        RunPlan plan = new RunPlanner(done, stages, request).Plan(RunInputs.Find(stages, request, cancellation));
        return (RunStart.Of(plan), [.. plan.ToRead.Select(p => p.Input)]);
    }

    private async Task<RunOutcome> ExecuteAsync(CancellationToken cancellation)
    {
        DateTimeOffset startedAt = _clock.GetUtcNow();
        long started = _clock.GetTimestamp();
        RunInputs inputs = _shards?.Inputs() ?? RunInputs.Find(_stages, _request, cancellation);
        RunPlan plan = new RunPlanner(_writer.Done, _stages, _request).Plan(inputs);
        ShardResults? results = _shards is null ? null : ShardResults.Of(_shards, plan);
        _told.Started(RunStart.Of(plan));
        HashSet<QuarantinedInput> known = [.. _writer.Published?.Quarantine() ?? []];
        foreach (QuarantinedInput input in plan.Quarantined.Where(q => !known.Contains(q)))
            _told.Quarantined(input);

        var meter = new RunMeter(_told, _clock, plan.ToRead.Length + plan.ToScoreAgain.Count, plan.ToRead.Sum(p => p.Bytes));
        bool cancelled = await WorkAsync(plan, results, meter, cancellation);

        ImmutableArray<QuarantinedInput> quarantined =
            [.. plan.Quarantined.Concat(meter.Quarantined).OrderBy(q => q.Path, StringComparer.Ordinal)];
        int staged = _writer.Done.Ledger(plan.Id).Values.Count(e => e.Staged);
        var outcome = new RunOutcome
        {
            Id = plan.Id,
            Found = plan.Found,
            Done = staged,
            Unchanged = plan.Unchanged,
            Quarantined = quarantined,
            NewlyQuarantined = quarantined.Count(q => !known.Contains(q)),
            Away = plan.Away + meter.Away,
            RecordedMs = meter.RecordedMs,
            Took = _clock.GetElapsedTime(started),
            Cancelled = cancelled,
        };
        await PublishAsync(plan, outcome, startedAt);
        if (_stages.Continuity is { } continuity)
            await ContinuityUpdate.DoAsync(_writer, continuity);
        return outcome;
    }

    /// <summary>True where it was cancelled.</summary>
    private async Task<bool> WorkAsync(RunPlan plan, ShardResults? results, RunMeter meter, CancellationToken cancellation)
    {
        var claims = new CallClaims(plan);
        var pipeline = new CallPipeline(_writer, _stages, plan.Id, claims, meter, _request.Away);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = _request.Workers, CancellationToken = cancellation };

        // Taken one by one as workers come free: no more stored calls are in memory than there are workers.
        IEnumerable<Func<CancellationToken, Task>> work = plan.ToRead
            .Select(p => (Func<CancellationToken, Task>)(ct => results is null ? pipeline.ReadAsync(p, ct) : Now(() => results.Take(p, _writer, claims, meter, _request.Away))))
            .Concat(_writer.Read(plan.ToScoreAgain, plan.Id).Select(c => (Func<CancellationToken, Task>)(_ => Now(() => pipeline.ScoreAgain(c)))));
        try
        {
            await Parallel.ForEachAsync(work, limits, (one, ct) => new ValueTask(one(ct)));
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    private static Task Now(Action take)
    {
        take();
        return Task.CompletedTask;
    }

    private async Task PublishAsync(RunPlan plan, RunOutcome outcome, DateTimeOffset startedAt)
    {
        QuarantinedInput[] rows = [.. Elsewhere(plan), .. outcome.Quarantined];
        bool sameQuarantine = _writer.Published is { } before
            ? before.Quarantine().SequenceEqual(rows.OrderBy(q => q.Path, StringComparer.Ordinal))
            : rows.Length == 0;
        RunRecord? earlier = _writer.Published?.Runs().FirstOrDefault(r => r.Id == plan.Id);
        bool finishesEarlier = earlier is { Cancelled: true } && !outcome.Cancelled;
        if (_writer.Published is not null && outcome.Done == 0 && sameQuarantine && !finishesEarlier)
            return;
        _told.Publishing(outcome.Done);
        await _writer.PublishAsync(new(Record(plan, outcome, startedAt, earlier), rows));
    }

    /// <summary>Rows that this run says nothing new about; a call that was scored again from the dataset loses its row.</summary>
    private IEnumerable<QuarantinedInput> Elsewhere(RunPlan plan)
    {
        HashSet<string> again = [.. plan.ToScoreAgain.Select(id => plan.Ledger[id].Recording)];
        return plan.QuarantineElsewhere.Where(q => !again.Contains(q.Path));
    }

    private RunRecord Record(RunPlan plan, RunOutcome outcome, DateTimeOffset startedAt, RunRecord? earlier) => new()
    {
        Id = plan.Id,
        StartedAt = earlier?.StartedAt ?? startedAt,
        FinishedAt = _clock.GetUtcNow(),
        Starts = (earlier?.Starts ?? 0) + 1,
        Version = _request.Version,
        PackVersion = _stages.Score.PackVersion,
        PackSha256 = _stages.Score.PackSha256,
        Profile = _stages.Score.Profile,
        ProfileSha256 = _stages.Score.ProfileSha256,
        Recogniser = _request.Recogniser,
        ActsModelSha256 = _stages.Acts.Fingerprint,
        Settings = string.Join('\n', _request.Settings.Select(s => $"{s.Key}={s.Value}")),
        Inputs = outcome.Found,
        CallsDone = (earlier?.CallsDone ?? 0) + outcome.Done,
        CallsUnchanged = outcome.Unchanged,
        CallsQuarantined = outcome.Quarantined.Length,
        RecordedS = (earlier?.RecordedS ?? 0) + (outcome.RecordedMs / 1000.0),
        Cancelled = outcome.Cancelled,
    };
}
