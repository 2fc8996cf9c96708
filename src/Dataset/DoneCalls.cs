using CallQa.Dataset.Staging;

namespace CallQa.Dataset;

/// <summary>
/// Calls that a folder of results holds done: published, or left staged by a run that was broken off. Reading takes no lock, so
/// beside a writer it tells of a moment; of a folder that is not there, nothing is done.
/// </summary>
public sealed class DoneCalls
{
    private readonly StagedCalls _staged;

    internal DoneCalls(StagedCalls staged, DatasetReader? published)
    {
        _staged = staged;
        Published = published?.Ledger().ToDictionary(e => e.Id) ?? [];
        Quarantine = [.. published?.Quarantine() ?? []];
    }

    /// <summary>The published ones.</summary>
    internal Dictionary<CallId, LedgerEntry> Published { get; }

    /// <summary>Inputs that could not be processed, by path.</summary>
    public IReadOnlyList<QuarantinedInput> Quarantine { get; }

    /// <summary>Reads what a folder holds.</summary>
    /// <exception cref="InvalidDataException">It holds what this program cannot read.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static DoneCalls Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        History.RefuseWithoutManifest(folder);
        return new(new(folder), DatasetReader.Open(folder));
    }

    /// <summary>Every call that is done; of two results for one call the staged one counts, this run's first.</summary>
    public IReadOnlyDictionary<CallId, LedgerEntry> Ledger(RunId run)
    {
        var ledger = new Dictionary<CallId, LedgerEntry>(Published);
        foreach ((CallId id, StagedEntry staged) in _staged.All(run))
            ledger[id] = staged.Ledger;
        return ledger;
    }
}
