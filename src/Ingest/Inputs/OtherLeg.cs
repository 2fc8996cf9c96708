namespace CallQa.Ingest;

/// <summary>The second of two recordings that hold one side of a call each.</summary>
/// <param name="Path">Full path.</param>
/// <param name="FirstIsAgent">True where the names say that the first recording is the agent's.</param>
public sealed record OtherLeg(string Path, bool FirstIsAgent);
