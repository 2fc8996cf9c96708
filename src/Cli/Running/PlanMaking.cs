using System.Collections.Immutable;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Dataset.Sharding;
using CallQa.Runs;
using CallQa.Runs.Progress;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Running;

/// <summary>Writes a plan and says what is in it.</summary>
internal static class PlanMaking
{
    /// <summary>Plans; nothing is written but the plan.</summary>
    /// <param name="file">Where the plan goes.</param>
    /// <param name="shards">How many shards it has.</param>
    /// <param name="folder">The folder of results.</param>
    /// <param name="paths">Where calls are taken from.</param>
    /// <param name="given">What the command line gave.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="CommandFailure">It cannot be made, or another plan of that name is at work.</exception>
    public static int Do(string file, int shards, string folder, ImmutableArray<string> paths, GivenSettings given, CancellationToken cancellation)
    {
        DatasetRun.RefuseInside(folder, paths);
        DatasetRun.RefuseInside(file, paths, "the plan");
        CallQaSettings settings = SettingsLoader.Load(given, folder);
        using RunParts parts = RunParts.Make(settings, Installation.Find());
        RunRequest request = DatasetRun.Request(paths, settings, parts) with { Away = KeyOptions.Tombstones(folder, settings) };
        (ShardPlan plan, RunStart start, ImmutableArray<double> seconds) = DatasetRun.Look(
            folder, done => ShardPlanner.Plan(done, parts.Stages, request, Cut(file, shards, folder, paths, given), cancellation));
        Write(file, OpenPlan.Bytes(plan));
        foreach (string line in RunWords.Of(start))
            Console.WriteLine(line);
        Console.WriteLine(RunWords.Of(file, seconds));
        return ExitCode.Done;
    }

    /// <summary>Relative paths stay relative, so that machines may see the same folders at different places.</summary>
    private static ShardCut Cut(string file, int shards, string folder, ImmutableArray<string> paths, GivenSettings given)
    {
        string here = Environment.CurrentDirectory;
        bool relative = !paths.Any(Path.IsPathRooted);
        return new(
            shards,
            Path.IsPathRooted(file) ? here : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(file))!, here),
            folder,
            PlanSettings.Kept(given),
            full => relative ? Path.GetRelativePath(here, full) : full);
    }

    private static void Write(string file, byte[] content)
    {
        try
        {
            if (File.Exists(file))
                MakeWay(file, content);
            Durable.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
            Durable.Put(file, content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"the plan '{file}' cannot be written: {error.Message}");
        }
    }

    private static void MakeWay(string file, byte[] content)
    {
        OpenPlan old;
        try
        {
            old = OpenPlan.Read(file);
        }
        catch (ShardPlanException)
        {
            throw new CommandFailure(ExitCode.Usage, $"'{file}' is there already and is no plan of this program; name another file by --plan.");
        }

        bool same = File.ReadAllBytes(file).AsSpan().SequenceEqual(content);
        if (old.Shards.Exists && !old.Shards.IsMerged && !same)
        {
            throw new CommandFailure(
                ExitCode.Usage,
                $"'{file}' is another plan, and shards of it have been worked. Merge it first, name another file by --plan, or remove it and '{ShardFolder.RootOf(file)}'.");
        }

        // Of a plan that was merged only the mark is left; the same plan anew is work anew.
        if (old.Shards.IsMerged)
            old.Shards.Remove();
    }
}
