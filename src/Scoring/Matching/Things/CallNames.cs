namespace CallQa.Scoring.Matching.Things;

/// <summary>The names by which customer and agent were introduced in one call. Immutable, thread safe.</summary>
public sealed class CallNames
{
    /// <summary>Looks for names in all utterances of a call.</summary>
    public static CallNames Of(IReadOnlyList<Tokens> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new CallNames();
    }

    internal void Find(Tokens tokens, List<ThingHit> things)
    {
    }
}
