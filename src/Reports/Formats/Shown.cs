using System.Globalization;

namespace CallQa.Reports.Formats;

/// <summary>How figures are written for the eye, in every language alike.</summary>
public static class Shown
{
    /// <summary>A score or another figure with one decimal; a dash for none.</summary>
    public static string Score(double? value) => value is { } v ? Round(v, 1).ToString("0.0", CultureInfo.InvariantCulture) : "-";

    /// <summary>A score's interval, <c>72.1-90.0</c>; a dash for none.</summary>
    public static string Interval(double? low, double? high) => low is null || high is null ? "-" : $"{Score(low)}-{Score(high)}";

    /// <summary>A share from 0 to 1 in whole percent; a dash for none.</summary>
    public static string Percent(double? share) => share is { } v ? Round(v * 100, 0).ToString("0", CultureInfo.InvariantCulture) + " %" : "-";

    /// <summary>A share's interval in whole percent, <c>20-64 %</c>; a dash for none.</summary>
    public static string PercentInterval(double? low, double? high) =>
        low is { } l && high is { } h ? string.Create(CultureInfo.InvariantCulture, $"{Round(l * 100, 0):0}-{Round(h * 100, 0):0} %") : "-";

    /// <summary>A change with its sign, <c>+1.2</c>.</summary>
    public static string Change(double value) => Round(value, 1).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>A figure with as many decimals as it needs, three at most.</summary>
    public static string Figure(double value) => Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A time in a call, <c>1:02.3</c>: minutes, seconds and tenths, cut rather than rounded so that it never points behind.</summary>
    public static string Clock(long ms) => string.Create(CultureInfo.InvariantCulture, $"{ms / 60_000}:{ms / 1000 % 60:00}.{ms / 100 % 10}");

    /// <summary>A length in seconds with one decimal.</summary>
    public static string Seconds(double ms) => Round(ms / 1000, 1).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A local date; empty for none.</summary>
    public static string Day(DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    /// <summary>At most so many characters, cut between words where that is near, with an ellipsis.</summary>
    public static string Short(string text, int most = 100)
    {
        if (text.Length <= most)
            return text;
        int cut = text.LastIndexOf(' ', most - 1);
        if (cut < most / 2)
            cut = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..cut].TrimEnd() + "…";
    }

    private static double Round(double value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);
}
