using System.Collections.Frozen;
using CallQa.Redaction.Digits;

namespace CallQa.Redaction.Labels;

/// <summary>Reads from the words before a number which personal data it is, by <c>data-words.tsv</c>. Thread safe.</summary>
internal static class DataWords
{
    private static readonly FrozenDictionary<string, WordGroup> Groups = Load();

    /// <summary>
    /// How many characters lie between the nearest word that names a kind and the end of what was said before a number; -1
    /// where none does, or where another word in between says that it is something else.
    /// </summary>
    /// <param name="lead">What was said before the number.</param>
    /// <param name="kind">A kind of the table: a placeholder's word, or <c>series</c>.</param>
    public static int Distance(ReadOnlySpan<char> lead, string kind)
    {
        WordGroup group = Groups[kind];
        string text = lead.ToString().ToLowerInvariant().Replace('ё', 'е');
        IReadOnlyList<Token> tokens = Tokenizer.Read(text);
        bool ofCard = kind is "cvv" or "expiry";
        bool helped = tokens.Any(t => t.Kind == TokenKind.Placeholder ? ofCard && t.In(text) is "<card>" : group.Helps(t.In(text)));
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            if (tokens[i].Kind == TokenKind.Placeholder ? word[1..^1].SequenceEqual(kind) : group.Names(word) || (helped && group.Hints(word)))
                return text.Length - tokens[i].End;
            if (tokens[i].Kind == TokenKind.Word && !group.Helps(word) && (IsOther(word, ofCard) || (!ofCard && NamesAnother(word, group))))
                return -1;
        }

        return -1;
    }

    /// <summary>True where a word that helps stands before a number and a hint behind it: "account 12345678, sort code ...".</summary>
    public static bool IsAround(ReadOnlySpan<char> lead, ReadOnlySpan<char> behind, string kind) =>
        Any(lead, Groups[kind].Helps) && Any(behind, Groups[kind].Hints);

    /// <summary>True where a word right behind names the kind, or a hint and a word that helps stand around a number, in either order.</summary>
    public static bool SurroundedBy(ReadOnlySpan<char> lead, ReadOnlySpan<char> behind, string kind)
    {
        WordGroup group = Groups[kind];
        return Any(behind, group.Names)
            || ((Any(lead, group.Hints) || Any(behind, group.Hints)) && (Any(lead, group.Helps) || Any(behind, group.Helps)));
    }

    private static bool Any(ReadOnlySpan<char> words, Func<ReadOnlySpan<char>, bool> isOne)
    {
        string text = words.ToString().ToLowerInvariant().Replace('ё', 'е');
        return Tokenizer.Read(text).Any(t => isOne(t.In(text)));
    }

    private static bool IsOther(ReadOnlySpan<char> word, bool ofCard) =>
        NumberLabels.Of(word) is NumberLabel.Phone or NumberLabel.Other || (!ofCard && NumberLabels.Of(word) is NumberLabel.Card);

    private static bool NamesAnother(ReadOnlySpan<char> word, WordGroup own)
    {
        foreach (WordGroup group in Groups.Values)
            if (group != own && group.Names(word))
                return true;
        return false;
    }

    private static FrozenDictionary<string, WordGroup> Load() =>
        DataTable.Read("data-words.tsv").GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(rows => rows.Key, rows => new WordGroup(rows), StringComparer.Ordinal);
}
