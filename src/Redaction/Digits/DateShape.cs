using System.Globalization;

namespace CallQa.Redaction.Digits;

/// <summary>Tells dates in figures (27.05.2026, 2026-05-27, 27.05.26, 27/5/2026) from groups of a longer number.</summary>
internal static class DateShape
{
    private const int Tokens = 5;

    /// <summary>How many tokens from <paramref name="i"/> on are a date; 0 where there is none.</summary>
    public static int Length(string text, IReadOnlyList<Token> tokens, int i)
    {
        if (i + Tokens > tokens.Count)
            return 0;
        char mark = text[tokens[i + 1].Start];
        bool shape = mark is '.' or '-' or '/'
            && tokens[i + 2].Kind == TokenKind.Digits && tokens[i + 4].Kind == TokenKind.Digits
            && tokens[i + 1].IsMark(text, mark) && tokens[i + 3].IsMark(text, mark)
            && tokens[i + 4].End - tokens[i].Start == tokens[i].Length + tokens[i + 2].Length + tokens[i + 4].Length + 2;
        if (!shape || Continues(text, tokens, i, mark))
            return 0;
        int a = Value(tokens[i].In(text));
        int b = Value(tokens[i + 2].In(text));
        int c = Value(tokens[i + 4].In(text));
        bool dayFirst = a is >= 1 and <= 31 && b is >= 1 and <= 31 && (a <= 12 || b <= 12) && tokens[i].Length <= 2 && tokens[i + 2].Length <= 2
            && (IsYear(c, tokens[i + 4].Length) || (mark != '-' && tokens[i + 4].Length == 2));
        bool yearFirst = IsYear(a, tokens[i].Length) && b is >= 1 and <= 12 && c is >= 1 and <= 31 && tokens[i + 4].Length <= 2;
        return dayFirst || yearFirst ? Tokens : 0;
    }

    // The same mark with digits right before or behind: a group of a longer number.
    private static bool Continues(string text, IReadOnlyList<Token> tokens, int i, char mark)
    {
        int before = tokens[i].Start - 1;
        int behind = tokens[i + 4].End;
        return (before > 0 && (text[before] == '+' || (text[before] == mark && char.IsDigit(text[before - 1]))))
            || (behind + 1 < text.Length && text[behind] == mark && char.IsDigit(text[behind + 1]));
    }

    private static bool IsYear(int value, int length) => length == 4 && value is >= 1900 and <= 2099;

    private static int Value(ReadOnlySpan<char> digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : -1;
}
