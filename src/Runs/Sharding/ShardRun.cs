using System.Collections.Concurrent;
using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Dataset.Sharding;
using CallQa.Ingest;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;
using CallQa.Runs.Stages;

namespace CallQa.Runs.Sharding;

/// <summary>
/// Does one shard of a plan. It takes no lock and touches no dataset: the same shard may be done twice, at the same time or
/// late, and what was finished before a kill is not done again.
/// </summary>
public sealed class ShardRun
{
    private const int MostNamed = 10;

    private readonly OpenPlan _plan;
    private readonly int _shard;
    private readonly CallStages _stages;
    private readonly RunRequest _request;
    private readonly RunMeter _meter;
    private readonly CallWork _work;
    private readonly ConcurrentDictionary<int, ShardCall> _calls;
    private readonly ConcurrentBag<ShardFailure> _failed = [];
    private readonly ConcurrentBag<int> _away = [];

    private ShardRun(OpenPlan plan, int shard, CallStages stages, RunRequest request, RunMeter meter, IReadOnlyDictionary<int, ShardCall> finished)
    {
        _plan = plan;
        _shard = shard;
        _stages = stages;
        _request = request;
        _meter = meter;
        _work = new(stages, new(plan.Plan.RunId), request.Away);
        _calls = new(finished);
    }

    /// <summary>Does what is left of the shard; cancelled, what is finished stays for the next start, and the outcome says so.</summary>
    /// <exception cref="ShardPlanException">The plan does not fit what is here, or an input has changed; nothing was done.</exception>
    /// <exception cref="IOException">An input cannot be read, or the disk did not take a result.</exception>
    /// <exception cref="ModelException">A model is missing or damaged.</exception>
    public static async Task<RunOutcome> ExecuteAsync(
        OpenPlan plan, int shard, CallStages stages, RunRequest request, IRunProgress told, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(clock);
        plan.RequireSame(ShardPlanParts.Of(stages, request.Version));
        long started = clock.GetTimestamp();
        ImmutableArray<PlannedInput> all = [.. Enumerable.Range(0, plan.Plan.Inputs.Length).Where(i => plan.Plan.Inputs[i].Shard == shard).Select(plan.Planned)];
        bool done = plan.Shards.IsMerged || plan.Shards.Read(shard) is not null;
        IReadOnlyDictionary<int, ShardCall> finished = done ? ImmutableDictionary<int, ShardCall>.Empty : plan.Shards.Calls(shard);
        PlannedInput[] left = done ? [] : [.. all.Where(p => !finished.ContainsKey(p.Order)).OrderByDescending(p => p.Bytes).ThenBy(p => p.Order)];
        told.Started(new(new(plan.Plan.RunId), all.Length, left.Length, 0, done ? all.Length : 0, finished.Count, 0, 0, []));

        var meter = new RunMeter(told, clock, left.Length, left.Sum(p => p.Bytes));
        var run = new ShardRun(plan, shard, stages, request, meter, finished);
        bool cancelled = !done && await run.DoAsync(left, cancellation);
        return new()
        {
            Id = new(plan.Plan.RunId),
            Found = all.Length,
            Done = run._calls.Count,
            Unchanged = done ? all.Length : 0,
            Quarantined = [.. meter.Quarantined],
            Away = meter.Away,
            RecordedMs = meter.RecordedMs,
            Took = clock.GetElapsedTime(started),
            Cancelled = cancelled,
        };
    }

    /// <summary>True where it was cancelled.</summary>
    private async Task<bool> DoAsync(PlannedInput[] left, CancellationToken cancellation)
    {
        var limits = new ParallelOptions { MaxDegreeOfParallelism = _request.Workers, CancellationToken = cancellation };
        try
        {
            RequireUnchanged(left, limits);
            await Parallel.ForEachAsync(left, limits, (input, ct) => new ValueTask(DoAsync(input, ct)));
            _plan.Shards.Finish(new()
            {
                Schema = ShardRecord.CurrentSchema,
                Plan = _plan.Sha256,
                Shard = _shard,
                Calls = [.. _calls.Values.OrderBy(c => c.Input)],
                Failed = [.. _failed.OrderBy(f => f.Input)],
                Away = [.. _away.Order()],
            });
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
        catch (IOException) when (_plan.Shards.IsMerged)
        {
            // Another process did this shard, and all was merged and cleared under our feet; what we have written since goes too.
            _plan.Shards.MarkMerged();
            return false;
        }
    }

    private void RequireUnchanged(PlannedInput[] left, ParallelOptions limits)
    {
        var keys = new StageKeys(_stages);
        var changed = new ConcurrentBag<string>();
        var unreadable = new ConcurrentBag<string>();
        Parallel.ForEach(left, limits, input =>
        {
            try
            {
                if (!string.Equals(keys.Words(_stages.Read.KeyFor(input.Input)), input.WordsKey, StringComparison.Ordinal))
                    changed.Add(input.Input.RelativePath);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                unreadable.Add($"'{input.Input.Path}' cannot be read here: {error.Message}");
            }
        });
        if (!unreadable.IsEmpty)
            throw new IOException(unreadable.Order(StringComparer.Ordinal).First());
        if (changed.IsEmpty)
            return;
        string[] names = [.. changed.Order(StringComparer.Ordinal)];
        string more = names.Length > MostNamed ? $" and {names.Length - MostNamed} more" : "";
        throw new ShardPlanException(
            $"{string.Join(", ", names.Take(MostNamed))}{more}: no longer what the plan was made from: the file, its facts, or what hears it (models, language, ffmpeg). "
            + $"Nothing was done. Put back what '{_plan.File}' was made from, or make the plan anew.");
    }

    private async Task DoAsync(PlannedInput input, CancellationToken cancellation)
    {
        (RedactedTranscript? call, CallFault? fault) = await _work.HearAsync(input, step => _meter.Heard(step, input.Bytes), cancellation);
        ScoredCall? done = null;
        if (call is not null)
            (done, fault) = _work.Judge(call, input);
        if (fault is not null)
        {
            _failed.Add(new(input.Order, fault.Stage, fault.Error, fault.Found, fault.Key));
            _meter.Failed(input, fault, new(_plan.Plan.RunId));
        }
        else if (done is null)
        {
            _away.Add(input.Order);
            _meter.StaysAway(input.Input.RelativePath, input.Bytes);
        }
        else
        {
            _calls[input.Order] = _plan.Shards.Put(_shard, input.Order, done);
            _meter.Done(input.Input.RelativePath, call!.Call.DurationMs, input.Bytes);
        }
    }
}
