using System.Globalization;

namespace CallQa.Scoring.Packs.Checking;

/// <summary>What can be said of conditions without any call: which are the same, which follow from others, which contradict each other.</summary>
internal static class ConditionFacts
{
    /// <summary>A text that two conditions share where they ask the same.</summary>
    public static string Key(Condition condition) => condition switch
    {
        HeardCondition heard => string.Create(
            CultureInfo.InvariantCulture, $"heard {heard.Signal} by {heard.By} at least {heard.AtLeast} in {string.Join(" and ", heard.In.Select(Key).Order(StringComparer.Ordinal))}"),
        FactCondition fact => $"{fact} {string.Join('|', fact.Values.Order(StringComparer.Ordinal))}",
        NotCondition not => $"not ({Key(not.Part)})",
        AllCondition all => $"all ({string.Join("; ", all.Parts.Select(Key).Order(StringComparer.Ordinal))})",
        AnyCondition any => $"any ({string.Join("; ", any.Parts.Select(Key).Order(StringComparer.Ordinal))})",
        _ => condition.ToString(),
    };

    /// <summary>True where the first cannot hold without the second.</summary>
    public static bool Implies(Condition first, Condition second)
    {
        if (string.Equals(Key(first), Key(second), StringComparison.Ordinal))
            return true;
        return (first, second) switch
        {
            (HeardCondition a, HeardCondition b) => a.Signal == b.Signal
                && (a.By == b.By || b.By == Who.Anyone && b.In.All(w => w.Kind is not (WindowKind.First or WindowKind.Last) || w.Reach.Unit != ExtentUnit.Turns))
                && a.AtLeast >= b.AtLeast
                && b.In.All(wide => a.In.Any(narrow => Inside(narrow, wide))),
            (AllCondition all, _) => all.Parts.Any(p => Implies(p, second)),
            (_, AnyCondition any) => any.Parts.Any(p => Implies(first, p)),
            _ => false,
        };
    }

    /// <summary>True where the two can never hold together.</summary>
    public static bool Contradict(Condition a, Condition b) => (a, b) switch
    {
        (NotCondition not, _) => Implies(b, not.Part),
        (_, NotCondition not) => Implies(a, not.Part),
        (FactCondition x, FactCondition y) => string.Equals(x.Fact, y.Fact, StringComparison.Ordinal) && x.Values.Length > 0 && y.Values.Length > 0 && !x.Values.Intersect(y.Values, StringComparer.Ordinal).Any(),
        _ => false,
    };

    /// <summary>The condition and all inside it.</summary>
    public static IEnumerable<Condition> Within(Condition condition) => condition switch
    {
        NotCondition not => Within(not.Part).Prepend(condition),
        AllCondition all => all.Parts.SelectMany(Within).Prepend(condition),
        AnyCondition any => any.Parts.SelectMany(Within).Prepend(condition),
        _ => [condition],
    };

    /// <summary>True where what lies in the first window lies in the second.</summary>
    public static bool Inside(Window narrow, Window wide) =>
        string.Equals(Key(narrow), Key(wide), StringComparison.Ordinal)
        || (narrow.Kind == wide.Kind && narrow.Anchor == wide.Anchor && narrow.AnchorBy == wide.AnchorBy
            && narrow.Reach.Unit == wide.Reach.Unit && narrow.Reach.Amount <= wide.Reach.Amount);

    private static string Key(Window window) => window.Text;
}
