namespace CallQa.Runs.Rescoring;

/// <summary>A hit that is no longer found.</summary>
/// <param name="Call">In which call.</param>
/// <param name="Standard">Whose evidence it was.</param>
/// <param name="Hit">What was heard, and where.</param>
public sealed record RemovedHit(CallFacts Call, StandardId Standard, Evidence Hit);
