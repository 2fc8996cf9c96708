using System.Collections.Frozen;
using System.Globalization;
using CallQa.Redaction.Spoken;

namespace CallQa.Redaction.Detectors.Expiry;

/// <summary>The words of <c>month-year-words.tsv</c>. Case and ё/е do not matter. Thread safe.</summary>
internal static class MonthYearWords
{
    /// <summary>So many letters more than a month's beginning: майскому is none.</summary>
    private const int MonthEnding = 2;

    private static readonly (string Begin, int Month)[] Months;
    private static readonly FrozenDictionary<string, int> Ordinals;
    private static readonly FrozenDictionary<string, FrozenSet<string>> Others;

    static MonthYearWords()
    {
        ILookup<string, string[]> rows = DataTable.Read("month-year-words.tsv").ToLookup(row => row[0], StringComparer.Ordinal);
        Months = [.. rows["month"].SelectMany(row => row[3].Split(' ').Select(word => (word, Value(row))))];
        Ordinals = rows["ordinal"].SelectMany(row => row[3].Split(' ').Select(word => KeyValuePair.Create(word, Value(row)))).ToFrozenDictionary(StringComparer.Ordinal);
        Others = new[] { "between", "slash", "asks-month", "asks-year", "clock" }
            .ToFrozenDictionary(what => what, what => rows[what].SelectMany(row => row[3].Split(' ')).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The month that a word names, 1-12; 0 for none.</summary>
    public static int Month(string word)
    {
        foreach ((string begin, int month) in Months)
            if (word.StartsWith(begin, StringComparison.Ordinal) && word.Length <= begin.Length + MonthEnding)
                return month;
        return 0;
    }

    /// <summary>The numbers of an ordinal: 7 for "sjunde", 20 and 7 for "tjugosjunde"; empty for any other word.</summary>
    public static IReadOnlyList<NumberAtom> Ordinal(string word)
    {
        if (Ordinals.TryGetValue(word, out int value))
            return [Atom(value)];
        for (int cut = 1; cut < word.Length - 1; cut++)
            if (Ordinals.TryGetValue(word[cut..], out value) && value < 10 && NumberWords.Find(word.AsSpan(0, cut)) is [{ Kind: NumberAtomKind.Tens } tens])
                return [tens, Atom(value)];
        return [];
    }

    /// <summary>True for a word of a row of the table: <c>between</c>, <c>slash</c>, <c>asks-month</c>, <c>asks-year</c> or <c>clock</c>.</summary>
    public static bool Is(string what, string word) => Others[what].Contains(word);

    private static NumberAtom Atom(int value) =>
        new(value < 10 ? NumberAtomKind.Digit : value < 20 ? NumberAtomKind.Teen : NumberAtomKind.Tens, value);

    private static int Value(string[] row) => int.Parse(row[1], CultureInfo.InvariantCulture);
}
