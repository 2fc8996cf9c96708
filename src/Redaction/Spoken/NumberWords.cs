using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Redaction.Spoken;

/// <summary>
/// The words for numbers, fillers and units of all three languages, from <c>number-words.tsv</c>. One table serves all
/// calls: the languages do not contradict one another here, and the language of a call may be unknown or mixed.
/// Case does not matter, nor does ё or е. Thread safe.
/// </summary>
internal static class NumberWords
{
    /// <summary>Longer words are no numbers; keeps the splitting of compounds linear.</summary>
    private const int LongestWord = 48;

    private static readonly FrozenDictionary<string, NumberAtom> Atoms;
    private static readonly FrozenSet<string> Fillers;
    private static readonly FrozenSet<string> Joints;
    private static readonly FrozenSet<string> Units;
    private static readonly FrozenDictionary<string, NumberAtom>.AlternateLookup<ReadOnlySpan<char>> AtomOf;
    private static readonly FrozenDictionary<string, NumberAtom> Compounding;
    private static readonly FrozenDictionary<string, NumberAtom>.AlternateLookup<ReadOnlySpan<char>> PartOf;
    private static readonly int LongestPart;

    static NumberWords()
    {
        var atoms = new Dictionary<string, NumberAtom>(StringComparer.Ordinal);
        var parts = new Dictionary<string, NumberAtom>(StringComparer.Ordinal);
        var other = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["filler"] = new(StringComparer.Ordinal),
            ["joint"] = new(StringComparer.Ordinal),
            ["unit"] = new(StringComparer.Ordinal),
        };
        foreach (string[] row in DataTable.Read("number-words.tsv"))
        {
            foreach (string word in row[3].Split(' '))
            {
                string key = Fold(word);
                if (other.TryGetValue(row[1], out HashSet<string>? set))
                {
                    set.Add(key);
                    continue;
                }

                var atom = new NumberAtom(Enum.Parse<NumberAtomKind>(row[1], ignoreCase: true), int.Parse(row[2], CultureInfo.InvariantCulture));
                atoms[key] = atom;
                if (string.Equals(row[0], "sv", StringComparison.Ordinal))
                    parts[key] = atom;
            }
        }

        Atoms = atoms.ToFrozenDictionary(StringComparer.Ordinal);
        AtomOf = Atoms.GetAlternateLookup<ReadOnlySpan<char>>();
        Compounding = parts.ToFrozenDictionary(StringComparer.Ordinal);
        PartOf = Compounding.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestPart = parts.Keys.Max(k => k.Length);
        Fillers = other["filler"].ToFrozenSet(StringComparer.Ordinal);
        Joints = other["joint"].ToFrozenSet(StringComparer.Ordinal);
        Units = other["unit"].ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The parts of a number word; more than one for a Swedish compound (<c>niohundratolv</c>), empty for any other word.</summary>
    public static ImmutableArray<NumberAtom> Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return [];
        Span<char> folded = stackalloc char[word.Length];
        Fold(word, folded);
        return AtomOf.TryGetValue(folded, out NumberAtom atom) ? [atom] : Split(folded);
    }

    /// <summary>True for a number word and for a filler between number words.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word) => !Find(word).IsEmpty;

    /// <summary>True for a word that may stand between the groups of one number ("er", "then", "так").</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => Has(Fillers, word);

    /// <summary>True for "and" as in <c>nine hundred and twelve</c>.</summary>
    public static bool IsJoint(ReadOnlySpan<char> word) => Has(Joints, word);

    /// <summary>True for what is counted or measured: roubles, per cent, days.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => Has(Units, word);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return false;
        Span<char> folded = stackalloc char[word.Length];
        Fold(word, folded);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);
    }

    // Longest part first: "sextio" is sixty, not six and ten.
    private static ImmutableArray<NumberAtom> Split(ReadOnlySpan<char> word)
    {
        ImmutableArray<NumberAtom>.Builder? found = null;
        int at = 0;
        while (at < word.Length)
        {
            int length = Math.Min(LongestPart, word.Length - at);
            NumberAtom part = default;
            while (length > 0 && !PartOf.TryGetValue(word.Slice(at, length), out part))
                length--;
            if (length == 0)
                return [];
            (found ??= ImmutableArray.CreateBuilder<NumberAtom>()).Add(part);
            at += length;
        }

        return found is null ? [] : found.ToImmutable();
    }

    private static string Fold(string word)
    {
        Span<char> folded = stackalloc char[word.Length];
        Fold(word, folded);
        return folded.ToString();
    }

    private static void Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (int i = 0; i < word.Length; i++)
        {
            char c = char.ToLowerInvariant(word[i]);
            folded[i] = c == 'ё' ? 'е' : c;
        }
    }
}
