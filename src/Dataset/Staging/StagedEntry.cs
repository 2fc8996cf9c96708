namespace CallQa.Dataset.Staging;

/// <summary>A staged call and the file it lies in.</summary>
internal sealed record StagedEntry(string Path, LedgerEntry Ledger);
