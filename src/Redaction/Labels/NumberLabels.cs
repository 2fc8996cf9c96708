using System.Collections.Frozen;
using CallQa.Redaction.Digits;

namespace CallQa.Redaction.Labels;

/// <summary>Reads what a number is from the words around it, by <c>labels.tsv</c>. Thread safe.</summary>
internal static class NumberLabels
{
    /// <summary>A word for something else that has a number counts only so many characters before the number.</summary>
    private const int NearOther = 60;

    /// <summary>Shortest stem in the table; bounds the search for a stem.</summary>
    private const int ShortestStem = 3;

    private static readonly FrozenDictionary<string, NumberLabel> Words;
    private static readonly FrozenDictionary<string, NumberLabel> Stems;

    static NumberLabels()
    {
        var words = new Dictionary<string, NumberLabel>(StringComparer.Ordinal);
        var stems = new Dictionary<string, NumberLabel>(StringComparer.Ordinal);
        foreach (string[] row in DataTable.Read("labels.tsv"))
        {
            NumberLabel label = Enum.Parse<NumberLabel>(row[0], ignoreCase: true);
            foreach (string word in row[2].Split(' '))
            {
                if (word.EndsWith('*'))
                    stems[word[..^1]] = label;
                else
                    words[word] = label;
            }
        }

        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        Stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The label nearest to the end of what was said before a number; unsure means none.</summary>
    public static NumberLabel Last(ReadOnlySpan<char> lead)
    {
        if (EndsInCode(lead))
            return NumberLabel.Other;
        string text = lead.ToString().ToLowerInvariant();
        IReadOnlyList<Token> tokens = Tokenizer.Read(text);
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            if (tokens[i].Kind == TokenKind.Word && Of(tokens[i].In(text)) is NumberLabel label and not NumberLabel.None)
                return label == NumberLabel.Other && text.Length - tokens[i].End > NearOther ? NumberLabel.None : label;
        }

        return NumberLabel.None;
    }

    /// <summary>True where a card is named in what was said behind a number ("... that's the card").</summary>
    public static bool NamesCard(ReadOnlySpan<char> behind)
    {
        string text = behind.ToString().ToLowerInvariant();
        return Tokenizer.Read(text).Any(t => t.Kind == TokenKind.Word && Of(t.In(text)) == NumberLabel.Card);
    }

    // "№ ", "#", and what is stuck on with a hyphen: ORD-, e29b-41d4-a716-.
    private static bool EndsInCode(ReadOnlySpan<char> lead)
    {
        ReadOnlySpan<char> trimmed = lead.TrimEnd(' ');
        if (trimmed.EndsWith("№") || trimmed.EndsWith("#"))
            return true;
        if (!lead.EndsWith("-") || lead.Length < 2 || !char.IsLetterOrDigit(lead[^2]))
            return false;
        int start = lead.Length - 1;
        bool lower = false;
        bool digit = false;
        while (start > 0 && char.IsLetterOrDigit(lead[start - 1]))
        {
            start--;
            lower |= char.IsLower(lead[start]);
            digit |= char.IsDigit(lead[start]);
        }

        return digit || !lower;
    }

    /// <summary>What a word in lower case says about a number; none for most words.</summary>
    public static NumberLabel Of(ReadOnlySpan<char> word)
    {
        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out NumberLabel label))
            return label;
        FrozenDictionary<string, NumberLabel>.AlternateLookup<ReadOnlySpan<char>> stems = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = word.Length; length >= ShortestStem; length--)
        {
            if (stems.TryGetValue(word[..length], out label))
                return label;
        }

        return NumberLabel.None;
    }
}
