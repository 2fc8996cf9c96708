using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Words of one side that come back from the other.</summary>
/// <param name="Of">Whose words are repeated; the other side repeats them.</param>
/// <param name="Words">So many different content words at least.</param>
/// <param name="Turns">They were said in the last so many turns of that side.</param>
/// <param name="At">Where it stands.</param>
public sealed record SignalEcho(Who Of, int Words, int Turns, SourcePosition At);
