namespace CallQa.Scoring.Matching.Things;

/// <summary>All things that CallQa knows. Thread safe.</summary>
public sealed class BuiltInThings : IThingFinder
{
    /// <inheritdoc/>
    public void Find(Tokens tokens, List<ThingHit> things)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(things);
        int from = things.Count;
        Placeholders.Find(tokens, things);
        tokens.Names?.Find(tokens, things);
        things.Sort(from, things.Count - from, ByPlace.Instance);
    }

    private sealed class ByPlace : IComparer<ThingHit>
    {
        public static readonly ByPlace Instance = new();

        public int Compare(ThingHit x, ThingHit y)
        {
            int order = x.FirstWord.CompareTo(y.FirstWord);
            return order != 0 ? order : x.Kind.CompareTo(y.Kind);
        }
    }
}
