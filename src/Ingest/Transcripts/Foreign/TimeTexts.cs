using System.Globalization;

namespace CallQa.Ingest;

/// <summary>Reads times as the recognisers of the world write them.</summary>
internal static class TimeTexts
{
    /// <summary>No call is longer: 24 hours.</summary>
    public const long LongestMs = 86_400_000;

    /// <summary>Milliseconds in one of the unit.</summary>
    public static double ToMs(this TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => 1000,
        TimeUnit.Milliseconds => 1,
        _ => 1e-4,
    };

    /// <summary>What may stand there, for messages.</summary>
    public static string Allowed(this TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => "a number of seconds",
        TimeUnit.Milliseconds => "a number of milliseconds",
        _ => "a number of ticks of 100 ns",
    };

    /// <summary>
    /// Milliseconds of <c>12.5</c> (in the unit), <c>12.5s</c>, <c>PT1M2.5S</c> and <c>01:02:03.5</c> (hours may be left out,
    /// and a comma may stand for the point); null for anything else.
    /// </summary>
    public static double? ToMs(string text, TimeUnit unit)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.StartsWith("PT", StringComparison.Ordinal))
            return Iso(rest[2..]);
        if (rest.Contains(':'))
            return Clock(rest);
        if (rest.EndsWith("s", StringComparison.Ordinal))
            return Number(rest[..^1]) * 1000;
        return Number(rest) * unit.ToMs();
    }

    private static double? Clock(ReadOnlySpan<char> text)
    {
        double seconds = 0;
        int parts = 0;
        string plain = text.ToString().Replace(',', '.');
        foreach (Range range in plain.AsSpan().Split(':'))
        {
            if (++parts > 3 || Number(plain.AsSpan()[range]) is not { } number)
                return null;
            seconds = (seconds * 60) + number;
        }

        return seconds * 1000;
    }

    private static double? Iso(ReadOnlySpan<char> text)
    {
        double seconds = 0;
        if (text.IsEmpty)
            return null;
        while (!text.IsEmpty)
        {
            int unit = text.IndexOfAny('H', 'M', 'S');
            if (unit < 0 || Number(text[..unit]) is not { } number)
                return null;
            seconds += number * (text[unit] switch { 'H' => 3600, 'M' => 60, _ => 1 });
            text = text[(unit + 1)..];
        }

        return seconds * 1000;
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
}
