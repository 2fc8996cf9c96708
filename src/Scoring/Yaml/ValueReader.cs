using System.Globalization;

namespace CallQa.Scoring.Yaml;

/// <summary>
/// Asks more of a value than that it be a text. Each method gives null and notes a problem where the value is not of that
/// form; <paramref>what</paramref> names the value in the sentence (<c>'at-least'</c>, <c>a phrase</c>). Thread safe as far as the collector is.
/// </summary>
public static class ValueReader
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static readonly (string Unit, long Ms)[] Units = [("ms", 1), ("s", 1000), ("min", 60_000), ("h", 3_600_000)];

    /// <summary>A text that is not empty.</summary>
    public static string? Text(YamlNode node, string what, YamlProblems problems) =>
        node is YamlScalar scalar && scalar.Text.Trim().Length > 0
            ? scalar.Text
            : Refuse<string>(node, what, "a text", problems);

    /// <summary>Keys with values.</summary>
    public static YamlMap? Map(YamlNode node, string what, YamlProblems problems) =>
        node as YamlMap ?? Refuse<YamlMap>(node, what, "keys with values", problems);

    /// <summary>A list.</summary>
    public static YamlList? List(YamlNode node, string what, YamlProblems problems) =>
        node as YamlList ?? Refuse<YamlList>(node, what, "a list", problems);

    /// <summary>A decimal number with a point, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static double? Number(YamlNode node, string what, YamlProblems problems, double least = double.MinValue, double most = double.MaxValue)
    {
        if (node is YamlScalar scalar
            && double.TryParse(scalar.Text, Plain, CultureInfo.InvariantCulture, out double value)
            && value >= least && value <= most)
            return value;
        return RefuseValue<double>(node, what, $"a number{Between(least, most, double.MinValue, double.MaxValue, "")}", problems);
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static int? Count(YamlNode node, string what, YamlProblems problems, int least = 0, int most = int.MaxValue)
    {
        if (node is YamlScalar scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            && value >= least && value <= most)
            return value;
        return RefuseValue<int>(node, what, $"a whole number{Between(least, most, int.MinValue, int.MaxValue, "")}", problems);
    }

    /// <summary>A share such as <c>25 %</c>, as a number from 0 to <paramref name="most"/>.</summary>
    public static double? Percent(YamlNode node, string what, YamlProblems problems, double most = 100)
    {
        if (node is YamlScalar { Text: var text }
            && text.EndsWith('%')
            && double.TryParse(text.AsSpan(0, text.Length - 1).TrimEnd(' '), Plain, CultureInfo.InvariantCulture, out double value)
            && value >= 0 && value <= most)
            return value;
        return RefuseValue<double>(node, what, string.Create(CultureInfo.InvariantCulture, $"a share such as 25 %, from 0 % to {most} %"), problems);
    }

    /// <summary>A length of time such as <c>20 s</c>, in whole milliseconds; units are ms, s, min and h.</summary>
    public static long? DurationMs(YamlNode node, string what, YamlProblems problems)
    {
        if (node is YamlScalar scalar && TryDurationMs(scalar.Text, out long ms))
            return ms;
        return RefuseValue<long>(node, what, "a length of time such as 20 s (units: ms, s, min, h)", problems);
    }

    /// <summary>One of a closed set of words.</summary>
    public static string? Word(YamlNode node, string what, YamlProblems problems, IReadOnlyCollection<string> allowed)
    {
        if (node is YamlScalar scalar && allowed.Contains(scalar.Text, StringComparer.Ordinal))
            return scalar.Text;
        string near = node is YamlScalar { IsMissing: false } typed && Nearest.Of(typed.Text, allowed) is { } word
            ? $" Did you mean '{word}'?"
            : "";
        problems.Add(node.At, $"{what} is {node.Described}; it must be one of {string.Join(", ", allowed)}.{near}");
        return null;
    }

    /// <summary><c>on</c> or <c>off</c>.</summary>
    public static bool? OnOff(YamlNode node, string what, YamlProblems problems) =>
        Word(node, what, problems, ["on", "off"]) is { } word ? string.Equals(word, "on", StringComparison.Ordinal) : null;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool? TrueFalse(YamlNode node, string what, YamlProblems problems) =>
        Word(node, what, problems, ["true", "false"]) is { } word ? string.Equals(word, "true", StringComparison.Ordinal) : null;

    /// <summary>Reads <c>20 s</c>, <c>1.5 min</c>, <c>500ms</c>; negative and absurd lengths (over 1000 hours) are refused.</summary>
    public static bool TryDurationMs(ReadOnlySpan<char> text, out long ms)
    {
        ms = 0;
        int digits = text.IndexOfAnyExcept("0123456789.");
        if (digits < 1 || !double.TryParse(text[..digits], Plain, CultureInfo.InvariantCulture, out double value))
            return false;
        ReadOnlySpan<char> unit = text[digits..].Trim(' ');
        foreach ((string name, long factor) in Units)
        {
            if (!unit.SequenceEqual(name) || value * factor > 1000.0 * 3_600_000)
                continue;
            ms = (long)Math.Round(value * factor, MidpointRounding.AwayFromZero);
            return true;
        }

        return false;
    }

    private static string Between<T>(T least, T most, T lowest, T highest, string unit)
        where T : IComparable<T>
    {
        bool low = least.CompareTo(lowest) > 0, high = most.CompareTo(highest) < 0;
        return (low, high) switch
        {
            (true, true) => string.Create(CultureInfo.InvariantCulture, $" from {least} to {most}{unit}"),
            (true, false) => string.Create(CultureInfo.InvariantCulture, $" of at least {least}{unit}"),
            (false, true) => string.Create(CultureInfo.InvariantCulture, $" of at most {most}{unit}"),
            _ => "",
        };
    }

    private static T? Refuse<T>(YamlNode node, string what, string allowed, YamlProblems problems)
        where T : class
    {
        problems.Add(node.At, $"{what} is {node.Described}; it must be {allowed}.");
        return null;
    }

    private static T? RefuseValue<T>(YamlNode node, string what, string allowed, YamlProblems problems)
        where T : struct
    {
        problems.Add(node.At, $"{what} is {node.Described}; it must be {allowed}.");
        return null;
    }
}
