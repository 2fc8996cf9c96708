namespace CallQa.Redaction.Labels;

/// <summary>The words of one kind in <c>data-words.tsv</c>. Thread safe.</summary>
internal sealed class WordGroup(IEnumerable<string[]> rows)
{
    private readonly ILookup<string, string> _words = rows.SelectMany(row => row[3].Split(' ').Select(word => (Role: row[1], Word: word)))
        .ToLookup(pair => pair.Role, pair => pair.Word, StringComparer.Ordinal);

    /// <summary>True for a word that is enough alone.</summary>
    public bool Names(ReadOnlySpan<char> word) => Has("names", word);

    /// <summary>True for a word that counts only beside one that helps.</summary>
    public bool Hints(ReadOnlySpan<char> word) => Has("hints", word);

    /// <summary>True for a word beside which a hint counts.</summary>
    public bool Helps(ReadOnlySpan<char> word) => Has("helps", word);

    private bool Has(string role, ReadOnlySpan<char> word)
    {
        foreach (string entry in _words[role])
            if (entry.EndsWith('*') ? word.StartsWith(entry.AsSpan(..^1), StringComparison.Ordinal) : word.SequenceEqual(entry))
                return true;
        return false;
    }
}
