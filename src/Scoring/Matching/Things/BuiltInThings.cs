using System.Collections.Immutable;

namespace CallQa.Scoring.Matching.Things;

/// <summary>All things that CallQa knows. Thread safe.</summary>
/// <remarks>
/// A thing is read at every word where one can begin, so that "до пятницы" is a time and so is "пятницы" after "до":
/// authors need not think of prepositions. <see cref="Outermost"/> gives each thing once.
/// </remarks>
public sealed class BuiltInThings : IThingFinder
{
    /// <inheritdoc/>
    public void Find(Tokens tokens, List<ThingHit> things)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(things);
        things.AddRange(tokens.Things);
    }

    /// <summary>Reads them, by place; <see cref="Tokens.Things"/> keeps the answer.</summary>
    internal static ImmutableArray<ThingHit> Read(Tokens tokens)
    {
        List<ThingHit> things = [];
        Placeholders.Find(tokens, things);
        tokens.Names?.Find(tokens, things);
        var text = new ThingText(tokens);
        for (int at = 0; text.HasAny && at < text.Count; at++)
        {
            if (!text.CanBegin(at))
                continue;
            Add(ThingKind.Number, at, NumberReader.ReadShown(text, at), things);
            Add(ThingKind.Date, at, DateReader.Read(text, at), things);
            Add(ThingKind.Time, at, TimeReader.Read(text, at), things);
            Add(ThingKind.Duration, at, SpanReader.Read(text, at), things);
            Add(ThingKind.Money, at, MoneyReader.Read(text, at), things);
        }

        things.Sort(ByPlace.Instance);
        return [.. things];
    }

    /// <summary>The things that lie in no other thing found: for extracts. Of two kinds over the same words money goes before duration, duration before date, date before time, and all before number.</summary>
    public static List<ThingHit> Outermost(IEnumerable<ThingHit> things)
    {
        List<ThingHit> kept = [];
        foreach (ThingHit thing in things.OrderByDescending(thing => thing.EndWord - thing.FirstWord).ThenBy(thing => Rank(thing.Kind)).ThenBy(thing => thing.FirstWord))
        {
            if (!kept.Exists(other => other.FirstWord < thing.EndWord && thing.FirstWord < other.EndWord))
                kept.Add(thing);
        }

        kept.Sort(ByPlace.Instance);
        return kept;
    }

    private static int Rank(ThingKind kind) => kind switch
    {
        ThingKind.Money => 1,
        ThingKind.Duration => 2,
        ThingKind.Date => 3,
        ThingKind.Time => 4,
        ThingKind.Number => 5,
        _ => 0,
    };

    private static void Add(ThingKind kind, int at, Reading? reading, List<ThingHit> things)
    {
        if (reading is { } read)
            things.Add(new ThingHit(kind, at, Math.Min(read.End, at + ThingKinds.LongestWords), read.Value));
    }

    private sealed class ByPlace : IComparer<ThingHit>
    {
        public static readonly ByPlace Instance = new();

        public int Compare(ThingHit x, ThingHit y)
        {
            int order = x.FirstWord.CompareTo(y.FirstWord);
            if (order == 0)
                order = x.Kind.CompareTo(y.Kind);
            return order != 0 ? order : y.EndWord.CompareTo(x.EndWord);
        }
    }
}
