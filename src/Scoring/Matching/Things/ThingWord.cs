namespace CallQa.Scoring.Matching.Things;

/// <summary>An entry of a word table: what a run of words can be.</summary>
/// <param name="Tag">What it is.</param>
/// <param name="Value">Its value; numbers with a point.</param>
/// <param name="Words">How many words it takes, 1 to 5.</param>
internal sealed record ThingWord(ThingTag Tag, string Value, int Words);
