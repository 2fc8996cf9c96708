using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Ingest;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;
using CallQa.Runs.Stages;

namespace CallQa.Runs.Sharding;

/// <summary>Cuts what a run would read into shards.</summary>
public static class ShardPlanner
{
    /// <summary>
    /// Looks through the request's folders as a run does. What must be read is dealt out, the longest first, each to the shard
    /// that has least so far, so that shards take about the same time.
    /// </summary>
    /// <param name="done">What is done already.</param>
    /// <param name="stages">What the work will be done with.</param>
    /// <param name="request">The run.</param>
    /// <param name="cut">Into what, and what else the plan says.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The plan, what a run would begin with, and the seconds of sound in each shard.</returns>
    /// <exception cref="DirectoryNotFoundException">A path of the request does not exist.</exception>
    public static (ShardPlan Plan, RunStart Start, ImmutableArray<double> Seconds) Plan(
        DoneCalls done, CallStages stages, RunRequest request, ShardCut cut, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(cut);
        RunInputs inputs = RunInputs.Find(stages, request, cancellation);
        RunPlan run = new RunPlanner(done, stages, request).Plan(inputs);
        (int[] shardOf, double[] load) = Deal(run.ToRead, inputs.Scan.Inputs.Length, cut.Shards);
        var plan = new ShardPlan
        {
            Schema = ShardPlan.CurrentSchema,
            RunId = inputs.Id.Value,
            Folder = cut.Folder,
            Dataset = cut.Dataset,
            Shards = cut.Shards,
            Settings = cut.Settings,
            With = ShardPlanParts.Of(stages, request.Version),
            Inputs = [.. inputs.Scan.Inputs.Select((input, i) => InputOf(input, inputs.Keys[i], shardOf[i], cut))],
            Refused = inputs.Scan.Refused,
            Notes = inputs.Scan.Notes,
        };
        return (plan, RunStart.Of(run), [.. load]);
    }

    private static (int[] ShardOf, double[] Load) Deal(ImmutableArray<PlannedInput> toRead, int inputs, int shards)
    {
        int[] shardOf = new int[inputs];
        Array.Fill(shardOf, -1);
        double[] load = new double[shards];
        var free = new PriorityQueue<int, (double Load, int Shard)>(Enumerable.Range(0, shards).Select(s => (s, (0.0, s))));
        foreach ((PlannedInput input, double seconds) in toRead.Select(p => (p, SoundLength.Seconds(p.Input))).OrderByDescending(p => p.Item2).ThenBy(p => p.p.Order))
        {
            int shard = free.Dequeue();
            shardOf[input.Order] = shard;
            load[shard] += seconds;
            free.Enqueue(shard, (load[shard], shard));
        }

        return (shardOf, load);
    }

    private static ShardInput InputOf(CallInput input, InputKey key, int shard, ShardCut cut) => new()
    {
        Name = input.RelativePath,
        File = cut.Spell(input.Path),
        Kind = input.Kind,
        Sidecar = input.Sidecar is { } sidecar ? cut.Spell(sidecar) : null,
        OtherLeg = input.Leg is { } leg ? leg with { Path = cut.Spell(leg.Path) } : null,
        Bytes = key.Bytes,
        Key = key.Key,
        Problem = key.Problem.Length > 0 ? key.Problem : null,
        Shard = shard < 0 ? null : shard,
    };
}
