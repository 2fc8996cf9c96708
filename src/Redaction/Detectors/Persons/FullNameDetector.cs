using CallQa.Redaction.Digits;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors.Persons;

/// <summary>
/// Full names: a common first name with what is written in capitals right behind it ("Anna Lindqvist", «Иван Иванович»), any two
/// such words where a name is asked for or told, a surname alone where that is asked for. A first name alone stays: how people
/// speak to each other is scored.
/// </summary>
internal sealed class FullNameDetector : IDetector
{
    private const int LongestName = 4;
    private const int MostLeadIns = 3;

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        string text = passage.Text;
        IReadOnlyList<Token> tokens = passage.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            int end = i;
            while (end < tokens.Count && end - i < LongestName && IsCapital(tokens[end], text) && (end == i || Follows(tokens[end - 1], tokens[end], text)))
                end++;
            int first = Begin(passage, tokens, i, end);
            if (first < end)
                found.Add(new Detection(PersonalDataKind.Name, tokens[first].Start, tokens[end - 1].End));
            i = Math.Max(i, end - 1);
        }
    }

    // Where in a chain of words in capitals the name begins; its end for none. The first word of a sentence has a capital, too.
    private static int Begin(Passage passage, IReadOnlyList<Token> tokens, int from, int end)
    {
        if (end == from)
            return end;
        string told = Told(passage.Lead(tokens[from].Start));
        if (PersonWords.EndsWith("surname", told) || (end - from > 1 && PersonWords.EndsWith("full-name", told)))
            return from;
        for (int i = from; i + 1 < end; i++)
            if (PersonWords.IsFirstName(tokens[i].In(passage.Text).ToString()))
                return i > from && PersonWords.Is("surname-ending", tokens[i - 1].In(passage.Text).ToString()) ? i - 1 : i;
        return end;
    }

    // The words before, without marks, and without "it's" and the like at their end.
    private static string Told(ReadOnlySpan<char> lead)
    {
        string text = lead.ToString().ToLowerInvariant().Replace('’', '\'');
        List<string> words = [.. text.Split([' ', '\n', ',', '.', '?', '!', ':', '-'], StringSplitOptions.RemoveEmptyEntries)];
        string all = string.Join(' ', words);
        for (int i = 0; i < MostLeadIns && words.Count > 0 && !PersonWords.EndsWith("surname", all) && !PersonWords.EndsWith("full-name", all) && PersonWords.Is("lead-in", words[^1]); i++)
        {
            words.RemoveAt(words.Count - 1);
            all = string.Join(' ', words);
        }

        return all;
    }

    private static bool IsCapital(Token token, string text) =>
        token.Kind == TokenKind.Word && token.Length > 1 && char.IsUpper(text[token.Start]) && char.IsLower(text[token.Start + 1])
        && token.In(text).IndexOfAnyInRange('0', '9') < 0 && !PersonWords.Is("lead-in", token.In(text).ToString());

    // One blank or a hyphen between, and no mark.
    private static bool Follows(Token before, Token token, string text) =>
        token.Start == before.End + 1 && text[before.End] is ' ' or '-';
}
