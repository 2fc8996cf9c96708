namespace CallQa.Dataset;

/// <summary>A call that is in the dataset, or staged for it.</summary>
/// <param name="Id">The call.</param>
/// <param name="Day">Its local day: the partition it lies in.</param>
/// <param name="Recording">Path of the input as the run named it.</param>
/// <param name="InputSha256">SHA-256 of the input.</param>
/// <param name="Keys">What each stage's result was made of.</param>
/// <param name="Staged">True where it is finished but not yet published.</param>
public sealed record LedgerEntry(CallId Id, DateOnly Day, string Recording, string InputSha256, CallKeys Keys, bool Staged);
