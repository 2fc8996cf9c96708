namespace CallQa.Scoring.Packs;

/// <summary>Names of the lexicon groups by which the engine notices recorded ends, machines, listening noises and words that say nothing; empty for none.</summary>
/// <param name="Greeting">A start of a call.</param>
/// <param name="Goodbye">An end of a call.</param>
/// <param name="Announcement">Words of a machine.</param>
/// <param name="Backchannel">Short noises of listening that end nobody's turn.</param>
/// <param name="FunctionWords">Words without content of their own, whose coming back is no echo.</param>
public sealed record EngineGroups(string Greeting, string Goodbye, string Announcement, string Backchannel, string FunctionWords)
{
    /// <summary>Nothing is listened for.</summary>
    public static readonly EngineGroups None = new("", "", "", "", "");
}
