using CallQa.Redaction.Digits;
using CallQa.Redaction.Passages;
using CallQa.Redaction.Spoken;

namespace CallQa.Redaction.Detectors;

/// <summary>
/// E-mail addresses, written (a@b.c) or as they are spoken ("anna dot lind at mail dot example", «иван собака почта
/// точка ру», "anna snabel-a mejl punkt se"), and mixtures of both. Looks for the sign, then reads outwards.
/// </summary>
internal sealed class EmailDetector : IDetector
{
    /// <summary>No address has more parts; bounds the reading.</summary>
    private const int MostTokens = 80;

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        IReadOnlyList<Token> tokens = passage.Tokens;
        int free = 0;
        for (int i = 1; i < tokens.Count; i++)
        {
            int sign = SignLength(passage.Text, tokens, i);
            if (sign == 0)
                continue;
            int first = NameStart(passage.Text, tokens, i, free);
            int end = first < 0 ? -1 : DomainEnd(passage.Text, tokens, i, i + sign, first);
            if (end < 0)
                continue;
            found.Add(new Detection(PersonalDataKind.Email, tokens[first].Start, tokens[end].End));
            free = end + 1;
            i = end;
        }
    }

    // How many tokens at i are the sign; 0 for none.
    private static int SignLength(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].IsMark(text, '@'))
            return IsBalanced(text, tokens[i]) ? 1 : 0;
        if (tokens[i].Kind != TokenKind.Word)
            return 0;
        ReadOnlySpan<char> word = tokens[i].In(text);
        if (word.Equals("snabel", StringComparison.OrdinalIgnoreCase))
        {
            int next = i + 1 < tokens.Count && tokens[i + 1].IsMark(text, '-') ? i + 2 : i + 1;
            return next < tokens.Count && tokens[next].In(text).Equals("a", StringComparison.OrdinalIgnoreCase) ? next - i + 1 : 0;
        }

        if (MailWords.Is("weak-at", word))
            return i + 1 < tokens.Count && tokens[i + 1].In(text).Equals("sign", StringComparison.OrdinalIgnoreCase) ? 2 : 1;
        return MailWords.Is("at", word) ? 1 : 0;
    }

    // "a@b" or "a @ b"; "thanks @anna" addresses somebody.
    private static bool IsBalanced(string text, Token sign) =>
        sign.End < text.Length && char.IsWhiteSpace(text[sign.Start - 1]) == char.IsWhiteSpace(text[sign.End]);

    // The first token of the name before the sign; -1 where nothing can be a name.
    private static int NameStart(string text, IReadOnlyList<Token> tokens, int sign, int free)
    {
        int i = sign - 1;
        if (i > free && tokens[i].IsMark(text, ','))
            i--;
        if (i < free || !IsPart(tokens[i]))
            return -1;
        int lowest = Math.Max(free, sign - MostTokens);
        while (i - 1 >= lowest)
        {
            if (i - 2 >= lowest && IsPart(tokens[i - 2]) && !IsLink(text, tokens[i - 2]) && (IsGlued(text, tokens, i - 1) || IsLink(text, tokens[i - 1])))
                i -= 2;
            else if (i - 3 >= lowest && IsLink(text, tokens[i - 1]) && IsLink(text, tokens[i - 2]) && IsPart(tokens[i - 3]))
                i -= 3;
            else if (IsPart(tokens[i - 1]) && !IsLink(text, tokens[i - 1]) && (IsSpelt(text, tokens[i]) || (IsLetter(text, tokens[i - 1]) && IsLetter(text, tokens[i]))))
                i--;
            else
                break;
        }

        return i;
    }

    // The last token of the domain behind the sign; -1 where it is none.
    private static int DomainEnd(string text, IReadOnlyList<Token> tokens, int sign, int i, int first)
    {
        if (i < tokens.Count && tokens[i].IsMark(text, ','))
            i++;
        if (i >= tokens.Count || !IsPart(tokens[i]))
            return -1;
        int begin = i;
        bool spokenDot = false;
        int dots = 0;
        while (i + 2 < tokens.Count && i < sign + MostTokens && IsPart(tokens[i + 2]))
        {
            bool spoken = tokens[i + 1].Kind == TokenKind.Word && MailWords.Is("dot", tokens[i + 1].In(text));
            bool written = IsGlued(text, tokens, i + 1) || (tokens[sign].Kind == TokenKind.Mark && IsSpacedDot(text, tokens, i + 1));
            if (!spoken && !written && !IsLink(text, tokens[i + 1]))
                break;
            spokenDot |= spoken;
            dots += spoken || tokens[i + 1].IsMark(text, '.') ? 1 : 0;
            i += 2;
        }

        bool name = sign - first > 1 && HasSpokenDot(text, tokens, first, sign);
        bool glued = tokens[sign].Kind == TokenKind.Mark && tokens[sign].End == tokens[begin].Start;
        bool known = MailWords.Is("provider", tokens[begin].In(text)) || name || glued;
        if (dots == 0)
            return known ? begin : -1;
        bool weak = tokens[sign].Kind == TokenKind.Word && MailWords.Is("weak-at", tokens[sign].In(text));
        bool sure = !weak || spokenDot || known || MailWords.Is("ending", tokens[i].In(text));
        bool everyday = weak && !known && first >= sign - 2 && MailWords.Is("before", tokens[first].In(text));
        return sure && !everyday ? i : -1;
    }

    private static bool HasSpokenDot(string text, IReadOnlyList<Token> tokens, int first, int sign)
    {
        for (int i = first; i < sign; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && (MailWords.Is("dot", tokens[i].In(text)) || IsLink(text, tokens[i])))
                return true;
        }

        return false;
    }

    private static bool IsPart(Token token) => token.Kind is TokenKind.Word or TokenKind.Digits;

    // The s of "it's" is none.
    private static bool IsLetter(string text, Token token) =>
        token.Kind == TokenKind.Word && token.Length == 1 && (token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]));

    // What follows a name without a joint: digits, number words, single letters.
    private static bool IsSpelt(string text, Token token) =>
        token.Kind == TokenKind.Digits || (token.Kind == TokenKind.Word && NumberWords.IsNumber(token.In(text)));

    private static bool IsLink(string text, Token token) =>
        token.Kind == TokenKind.Word && (MailWords.Is("dot", token.In(text)) || MailWords.Is("link", token.In(text)));

    private static bool IsGlued(string text, IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Mark && "._-+%".Contains(text[tokens[i].Start])
        && tokens[i - 1].End == tokens[i].Start && tokens[i + 1].Start == tokens[i].End;

    // "name @ domain . com" as some writers of transcripts have it; a sentence's end begins the next with a capital.
    private static bool IsSpacedDot(string text, IReadOnlyList<Token> tokens, int i) =>
        tokens[i].IsMark(text, '.') && tokens[i - 1].End < tokens[i].Start && char.IsLower(text[tokens[i + 1].Start]);
}
