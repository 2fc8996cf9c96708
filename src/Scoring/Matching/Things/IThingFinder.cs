namespace CallQa.Scoring.Matching.Things;

/// <summary>Finds things in an utterance. Implementations are thread safe and never fail on any text.</summary>
public interface IThingFinder
{
    /// <summary>
    /// Adds the things found, ordered by first word, then kind; of one kind at most one at a start, the longest. No thing
    /// is longer than <see cref="ThingKinds.LongestWords"/> words.
    /// </summary>
    void Find(Tokens tokens, List<ThingHit> things);
}
