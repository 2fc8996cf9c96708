using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Dataset.Forgetting;
using CallQa.Dataset.Manifests;
using CallQa.Runs;
using CallQa.Runs.Progress;
using CallQa.Runs.Sharding;

namespace CallQa.Unit.Runs.Sharding;

/// <summary>Calls in the folder <c>in</c>, a plan of them, and the datasets <c>out</c> (merged) and <c>single</c> (one run).</summary>
internal sealed class ShardedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShardedFolder() => Directory.CreateDirectory(At("in"));

    public string PlanFile => At("plan.json");

    public string At(string name) => _folder.At(name);

    public void Write(string file, string id, string text) => _folder.Write($"in/{file}.json", $$"""{"schema":"fake","call":"{{id}}","text":"{{text}}"}""");

    public void WriteBroken(string file, string why) => _folder.Write($"in/{file}.json", $$"""{"schema":"fake","call":"none","broken":"{{why}}"}""");

    public (OpenPlan Plan, RunStart Start, ImmutableArray<double> Seconds) Plan(int shards)
    {
        var cut = new ShardCut(
            shards, ".", "out", ImmutableSortedDictionary<string, string>.Empty, full => Path.GetRelativePath(_folder.Path, full));
        (ShardPlan plan, RunStart start, ImmutableArray<double> seconds) =
            ShardPlanner.Plan(DoneCalls.Read(At("out")), new FakeStages().All, Request(At("in")), cut, CancellationToken.None);
        File.WriteAllBytes(PlanFile, OpenPlan.Bytes(plan));
        return (OpenPlan.Read(PlanFile), start, seconds);
    }

    public static Task<RunOutcome> WorkAsync(OpenPlan plan, int shard, FakeStages? stages = null, CancellationToken cancellation = default) =>
        ShardRun.ExecuteAsync(plan, shard, (stages ?? new()).All, Request(plan.File), new CollectedProgress(), TimeProvider.System, cancellation);

    public async Task<RunOutcome> MergeAsync(OpenPlan plan, FakeStages? stages = null, Tombstones? away = null)
    {
        using DatasetWriter writer = DatasetWriter.TryOpen(At("out"), TimeProvider.System, out _)!;
        return await Run.MergeAsync(
            writer, (stages ?? new()).All, Request(plan.File) with { Away = away }, plan, new CollectedProgress(), TimeProvider.System, CancellationToken.None);
    }

    public Task<RunOutcome> RunAsync(string output) =>
        RunOnce.Async(At(output), [At("in")], new(), 2, new(), CancellationToken.None);

    /// <summary>All that counts in a dataset: files with their hashes, and what lies in quarantine with the reason.</summary>
    public string[] Counting(string output)
    {
        DatasetReader? reader = DatasetReader.Open(At(output));
        return reader is null
            ? []
            :
            [
                .. Manifest.Read(At(output))!.Files.Where(f => f.Table is not (Table.Runs or Table.Quarantine)).Select(f => $"{f.Path} {f.Sha256}"),
                .. reader.Quarantine().Select(q => $"{q.Path} {q.Stage} {q.Error} {q.Attempts}"),
            ];
    }

    public void Dispose() => _folder.Dispose();

    private static RunRequest Request(string path) => new() { Paths = [path], Workers = 2, Version = "test" };
}
