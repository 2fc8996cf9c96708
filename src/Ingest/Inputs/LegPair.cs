namespace CallQa.Ingest;

/// <summary>Two recordings that hold one side of a call each.</summary>
/// <param name="Stem">What their paths have in common: the call's own.</param>
/// <param name="First">The side that becomes the first channel.</param>
/// <param name="Second">The other side.</param>
/// <param name="FirstIsAgent">True where the names say that the first is the agent's; else nobody has said whose it is.</param>
internal sealed record LegPair(string Stem, FoundFile First, FoundFile Second, bool FirstIsAgent)
{
    public bool Has(FoundFile file) => file == First || file == Second;
}
