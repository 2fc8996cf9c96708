using System.Collections.Frozen;

namespace CallQa.Redaction.Detectors.Persons;

/// <summary>The words of <c>person-words.tsv</c>, and first names, which the scoring finds names by as well. Thread safe.</summary>
internal static class PersonWords
{
    private static readonly ILookup<string, string> Words = DataTable.Read("person-words.tsv")
        .SelectMany(row => row[2].Split(' ').Select(word => (What: row[0], Word: word.Replace('_', ' '))))
        .ToLookup(pair => pair.What, pair => pair.Word, StringComparer.Ordinal);

    private static readonly FrozenSet<string> First = DataTable.Text("names.txt").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a word of a row of the table; case does not matter.</summary>
    public static bool Is(string what, string word)
    {
        string lower = word.ToLowerInvariant();
        return Words[what].Any(entry => entry[0] == '*'
            ? lower.Length > entry.Length + 1 && lower.EndsWith(entry[1..], StringComparison.Ordinal)
            : string.Equals(lower, entry, StringComparison.Ordinal));
    }

    /// <summary>True where words end with a phrase of a row of the table; in lower case, one blank between them.</summary>
    public static bool EndsWith(string what, string words) =>
        Words[what].Any(entry => words.EndsWith(entry, StringComparison.Ordinal) && (words.Length == entry.Length || words[^(entry.Length + 1)] == ' '));

    /// <summary>True for a common first name.</summary>
    public static bool IsFirstName(string word) => First.Contains(word.ToLowerInvariant().Replace('ё', 'е'));
}
