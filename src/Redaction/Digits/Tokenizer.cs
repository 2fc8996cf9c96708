namespace CallQa.Redaction.Digits;

/// <summary>Splits a text into words, numbers and marks; white space lies between tokens. Linear in the text.</summary>
internal static class Tokenizer
{
    /// <summary>Digits stuck to letters are part of a word (<c>G7K422</c>) unless there are as many as in a telephone number.</summary>
    private const int NumberThoughGlued = 10;

    /// <summary>The tokens in order.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (IsWordCharacter(text[i]))
            {
                while (i < text.Length && IsWordCharacter(text[i]))
                    i++;
                AddWord(text, start, i, tokens);
            }
            else
            {
                int placeholder = text[i] == '<' ? PersonalDataKinds.PlaceholderLength(text, i) : 0;
                i += Math.Max(1, placeholder);
                tokens.Add(new Token(placeholder > 0 ? TokenKind.Placeholder : TokenKind.Mark, start, i));
            }
        }

        return tokens;
    }

    private static void AddWord(string text, int start, int end, List<Token> tokens)
    {
        int part = start;
        int i = start;
        while (i < end)
        {
            int digits = i;
            while (i < end && char.IsDigit(text[i]))
                i++;
            if (i - digits == end - start || i - digits >= NumberThoughGlued)
            {
                if (digits > part)
                    tokens.Add(new Token(TokenKind.Word, part, digits));
                tokens.Add(new Token(TokenKind.Digits, digits, i));
                part = i;
            }

            while (i < end && !char.IsDigit(text[i]))
                i++;
        }

        if (end > part)
            tokens.Add(new Token(TokenKind.Word, part, end));
    }

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
