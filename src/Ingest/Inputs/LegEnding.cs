namespace CallQa.Ingest;

/// <summary>The ends of the names of two recordings that hold one side of a call each.</summary>
/// <param name="First">That of the side which becomes the first channel.</param>
/// <param name="Second">That of the other side.</param>
/// <param name="FirstIsAgent">True where the words say that the first is the agent's; else nobody has said whose it is.</param>
internal readonly record struct LegEnding(string First, string Second, bool FirstIsAgent)
{
    /// <summary>True where both name the same two ends, in whatever order; the case of letters does not count, as in names.</summary>
    public bool IsSame(LegEnding other) => (Same(First, other.First) && Same(Second, other.Second)) || (Same(First, other.Second) && Same(Second, other.First));

    /// <summary>True where the two ends are one.</summary>
    public bool IsOne => Same(First, Second);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
