using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Scoring.Mutating;

/// <summary>A limit or a window with its number moved: what is counted by one, what is measured to half and to double.</summary>
internal static class MovedNumber
{
    /// <summary>The texts with the first number moved down and up; none where there is no number, and not below one of what is counted.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        int start = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (start < 0)
            return [];
        int end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;
        if (!double.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            return [];
        string unit = text[end..].TrimStart();
        bool measured = unit.Length > 0 && unit[0] is 's' or 'm' or '%';
        var moved = ImmutableArray.CreateBuilder<string>();
        foreach (double other in measured ? [number / 2, number * 2] : new[] { number - 1, number + 1 })
            if (other > 0)
                moved.Add(string.Concat(text.AsSpan(0, start), other.ToString("0.###", CultureInfo.InvariantCulture), text.AsSpan(end)));
        return moved.ToImmutable();
    }
}
