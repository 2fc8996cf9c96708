using CallQa.Dataset.Staging;

namespace CallQa.Dataset;

/// <summary>What a folder of results holds, without taking its lock.</summary>
/// <param name="Calls">Published calls.</param>
/// <param name="Days">Days that hold calls.</param>
/// <param name="Staged">Calls that a run has finished and not yet published.</param>
/// <param name="Holder">Who writes to it now; null for nobody.</param>
/// <param name="LastRun">The run that ended last; null where none was published.</param>
/// <param name="Quarantine">Inputs that could not be processed, by path.</param>
/// <param name="Damaged">Days and tables that a run put aside because their files were damaged.</param>
public sealed record DatasetStatus(
    long Calls, int Days, int Staged, LockHolder? Holder, RunRecord? LastRun, IReadOnlyList<QuarantinedInput> Quarantine, IReadOnlyList<string> Damaged)
{
    /// <summary>The status; null where the folder holds neither results nor staged work.</summary>
    public static DatasetStatus? Of(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        DatasetReader? reader = DatasetReader.Open(folder);
        string staging = Path.Combine(folder, DatasetFolder.Staging);
        if (reader is null && !Directory.Exists(staging))
            return null;
        return new(
            reader?.Manifest.Of(Table.Calls).Sum(f => f.Rows) ?? 0,
            reader?.Days().Count ?? 0,
            new StagedCalls(folder).All(preferred: null).Count,
            DatasetLock.Holder(folder),
            reader?.Runs().MaxBy(r => r.FinishedAt),
            [.. reader?.Quarantine() ?? []],
            [.. SetAside.Found(folder)]);
    }
}
