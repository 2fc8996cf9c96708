using System.Collections.Immutable;
using System.Globalization;
using CallQa.Redaction.Digits;

namespace CallQa.Redaction.Detectors;

/// <summary>Tells an enumeration (prices, years, times of day) from one dictated number of as many digits.</summary>
internal static class NumberList
{
    /// <summary>True where a word for thousand makes amounts of the run.</summary>
    public static bool HasAmounts(DigitRun run) => !run.Plus && run.Pieces.Any(p => p.Thousands);

    /// <summary>
    /// True where the run is at least two amounts with thousands, two times of day, two years or four rising numbers, set
    /// apart by commas.
    /// </summary>
    public static bool Is(DigitRun run)
    {
        if (run.Plus)
            return false;
        List<ImmutableArray<DigitPiece>> items = Items(run.Pieces);
        return HasAmounts(run)
            || run.Pieces.All(IsYear)
            || (items.Count > 1 && (items.TrueForAll(IsAmount) || items.TrueForAll(IsTime) || IsRising(items)));
    }

    private static List<ImmutableArray<DigitPiece>> Items(ImmutableArray<DigitPiece> pieces)
    {
        var items = new List<ImmutableArray<DigitPiece>>();
        int start = 0;
        for (int i = 1; i <= pieces.Length; i++)
        {
            if (i == pieces.Length || pieces[i].Gap >= DigitGap.Loose)
            {
                items.Add(pieces[start..i]);
                start = i;
            }
        }

        return items;
    }

    // 1 400 or 12 500: groups of three after the first, which begins with no nought.
    private static bool IsAmount(ImmutableArray<DigitPiece> item) =>
        item[0].Digits[0] != '0' && (item.Length == 1
            ? item[0].Digits.EndsWith("000", StringComparison.Ordinal)
            : item[0].Digits.Length <= 3 && item.Skip(1).All(p => p.Digits.Length == 3));

    // 9 30 or 11.15: an hour, and minutes; after a nought, as telephones begin with, minutes on the five.
    private static bool IsTime(ImmutableArray<DigitPiece> item) =>
        item.Length == 2 && Value(item[0]) <= 24 && item[0].Digits.Length <= 2 && item[1].Digits.Length == 2
        && Value(item[1]) < 60 && (item[0].Digits[0] != '0' || Value(item[1]) % 5 == 0);

    // 5, 10, 15, 20: steps, or somebody who counts.
    private static bool IsRising(List<ImmutableArray<DigitPiece>> items) =>
        items.Count >= 4 && Value(items[0][0]) > 0
        && items.TrueForAll(item => item.Length == 1)
        && Enumerable.Range(1, items.Count - 1).All(i => Value(items[i][0]) > Value(items[i - 1][0]));

    private static bool IsYear(DigitPiece piece) => piece.Digits.Length == 4 && Value(piece) is >= 1900 and <= 2099;

    private static int Value(DigitPiece piece) =>
        int.TryParse(piece.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : int.MaxValue;
}
