using System.Collections.Frozen;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Conjunctions before which a clause begins in a text that has no punctuation. Left out: и, och, and (they join
/// words as often as clauses) and words that are conjunctions only now and then (as, så, как).
/// </summary>
public static class ClauseWords
{
    private static readonly FrozenSet<string> Russian = Set("а но или либо что чтобы если когда потому поэтому хотя однако зато где куда пока который которая которое которые которую которого которой");
    private static readonly FrozenSet<string> Swedish = Set("men eller utan att om när eftersom därför fast fastän medan som innan");
    private static readonly FrozenSet<string> English = Set("but or if when because although though while unless which who where until so");

    /// <summary>True where a clause begins before this folded word.</summary>
    public static bool Begins(ReadOnlySpan<char> form, Language language)
    {
        FrozenSet<string>? words = language switch
        {
            Language.Russian => Russian,
            Language.Swedish => Swedish,
            Language.English => English,
            _ => null,
        };
        return words is not null && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
