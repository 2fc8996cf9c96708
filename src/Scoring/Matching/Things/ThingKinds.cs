using System.Collections.Immutable;

namespace CallQa.Scoring.Matching.Things;

/// <summary>The names of built-in things, as they stand in phrases. Thread safe.</summary>
public static class ThingKinds
{
    /// <summary>No thing is longer than so many words.</summary>
    public const int LongestWords = 14;

    /// <summary>All names, in the order of <see cref="ThingKind"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["number", "date", "time", "duration", "money", "phone", "card", "email", "customer-name", "agent-name"];

    /// <summary>The name of a kind.</summary>
    public static string Code(this ThingKind kind) => Names[(int)kind];

    /// <summary>The kind of a name; false for a name that is not built in.</summary>
    public static bool TryParse(string name, out ThingKind kind)
    {
        int at = Names.IndexOf(name, StringComparer.Ordinal);
        kind = (ThingKind)Math.Max(0, at);
        return at >= 0;
    }
}
