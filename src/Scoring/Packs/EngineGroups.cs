namespace CallQa.Scoring.Packs;

/// <summary>Names of the lexicon groups by which the engine notices recorded ends, machines and listening noises; empty for none.</summary>
/// <param name="Greeting">A start of a call.</param>
/// <param name="Goodbye">An end of a call.</param>
/// <param name="Announcement">Words of a machine.</param>
/// <param name="Backchannel">Short noises of listening that end nobody's turn.</param>
public sealed record EngineGroups(string Greeting, string Goodbye, string Announcement, string Backchannel)
{
    /// <summary>Nothing is listened for.</summary>
    public static readonly EngineGroups None = new("", "", "", "");
}
