using System.Collections.Frozen;

namespace CallQa.Redaction.Detectors;

/// <summary>The words by which e-mail addresses are spoken, from <c>mail-words.tsv</c>. Thread safe.</summary>
internal static class MailWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = Load();

    /// <summary>True where a word belongs to a group of the table; case does not matter.</summary>
    public static bool Is(string group, ReadOnlySpan<char> word) =>
        Sets[group].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenDictionary<string, FrozenSet<string>> Load() =>
        DataTable.Read("mail-words.tsv")
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                rows => rows.Key,
                rows => rows.SelectMany(row => row[2].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
                StringComparer.Ordinal);
}
