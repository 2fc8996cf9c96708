namespace CallQa.Dataset.Forgetting;

/// <summary>A call that goes.</summary>
/// <param name="Id">The call.</param>
/// <param name="Customer">The customer's key; empty where none is known.</param>
/// <param name="Recording">Path of its input as the run named it.</param>
/// <param name="InputSha256">SHA-256 of its input.</param>
internal sealed record RemovedCall(CallId Id, string Customer, string Recording, string InputSha256);
