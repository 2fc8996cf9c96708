using System.Collections.Immutable;
using System.Globalization;
using CallQa.Dataset;
using CallQa.Dataset.Forgetting;
using CallQa.Dataset.Sharding;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;

namespace CallQa.Runs.Sharding;

/// <summary>What the shards of a plan came to, for a run that takes it in the place of reading inputs. Thread safe.</summary>
internal sealed class ShardResults
{
    private readonly OpenPlan _plan;
    private readonly Dictionary<int, (int Shard, ShardCall Call)> _calls = [];
    private readonly Dictionary<int, CallFault> _failed = [];

    private ShardResults(OpenPlan plan, IEnumerable<ShardRecord> records)
    {
        _plan = plan;
        foreach (ShardRecord record in records)
        {
            foreach (ShardCall call in record.Calls)
                _calls[call.Input] = (record.Shard, call);
            foreach (ShardFailure failure in record.Failed)
                _failed[failure.Input] = new(failure.Stage, failure.Error, failure.Found, failure.Key);
        }
    }

    /// <summary>The results that a run needs.</summary>
    /// <exception cref="ShardsMissingException">Some of them are not there yet.</exception>
    /// <exception cref="ShardPlanException">The dataset lacks a call that the plan left out as done.</exception>
    /// <exception cref="InvalidDataException">A shard's record is damaged.</exception>
    public static ShardResults Of(OpenPlan plan, RunPlan run)
    {
        if (run.ToRead.FirstOrDefault(p => plan.Plan.Inputs[p.Order].Shard is null) is { } lost)
        {
            throw new ShardPlanException(
                $"'{lost.Input.RelativePath}' is in no shard of '{plan.File}', and the dataset, which has changed since, does not hold its call. Nothing was merged. Make the plan anew.");
        }

        SortedDictionary<int, ShardRecord?> records = [];
        foreach (int shard in run.ToRead.Select(p => plan.Plan.Inputs[p.Order].Shard!.Value).Distinct())
            records[shard] = plan.Shards.Read(shard);
        ImmutableArray<int> missing = [.. records.Where(r => r.Value is null).Select(r => r.Key)];
        if (missing.IsEmpty)
            return new(plan, records.Values.OfType<ShardRecord>());
        throw new ShardsMissingException(
            $"{Counted.Of(missing.Length, "shard is", "shards are")} not done: {Ranges(missing)}. Nothing was merged. "
            + string.Create(CultureInfo.InvariantCulture, $"'callqa work {plan.File} --shard {missing[0]}' does {(missing.Length == 1 ? "it" : "the first of them")}."));
    }

    /// <summary>Takes one input's result in the place of reading it.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or not there.</exception>
    public void Take(PlannedInput input, DatasetWriter writer, CallClaims claims, RunMeter meter, Tombstones? away)
    {
        RunId run = new(_plan.Plan.RunId);
        if (_failed.TryGetValue(input.Order, out CallFault? fault))
        {
            meter.Failed(input, fault, run);
        }
        else if (_calls.TryGetValue(input.Order, out (int Shard, ShardCall Call) done))
        {
            string path = _plan.Shards.PathOf(done.Shard, done.Call);
            StoredCall call = ShardFolder.ReadCall(path);

            // Removed since the shard was done.
            if (away is not null && (away.Hold(call.Transcript.Call) || away.HoldInput(call.Transcript.Origin.Sha256)))
                meter.StaysAway(input.Input.RelativePath, input.Bytes);
            else if (claims.TryTake(call.Transcript, input, run, meter) && claims.Keep(call.Id, input, () => writer.StageShardCall(run, path)))
                meter.Done(input.Input.RelativePath, call.Transcript.Call.DurationMs, input.Bytes);
        }
        else
        {
            // Its call was removed for good when the shard met it.
            meter.StaysAway(input.Input.RelativePath, input.Bytes);
        }
    }

    /// <summary>As <c>3, 7-9</c>.</summary>
    internal static string Ranges(ImmutableArray<int> ordered)
    {
        var parts = new List<string>();
        for (int from = 0, to; from < ordered.Length; from = to + 1)
        {
            for (to = from; to + 1 < ordered.Length && ordered[to + 1] == ordered[to] + 1; to++)
            {
            }

            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{ordered[from]}{(to == from ? "" : to == from + 1 ? ", " : "-")}{(to == from ? "" : ordered[to])}"));
        }

        return string.Join(", ", parts);
    }
}
