using System.Collections.Immutable;
using System.Globalization;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads windows (<c>within 3 turns before customer's complaint</c>) and reaches (<c>4 turns</c>, <c>60 s</c>).</summary>
internal sealed class WindowReader(SignalNames signals, YamlProblems problems)
{
    private const string Forms =
        "'first 2 turns', 'first 20 s', 'last 3 turns', 'last 25 %', 'after X', 'before X', 'within 20 s after X', "
        + "'within 3 turns before X', 'within 10 s of X', 'within 5 words of X', 'same clause as X', 'same utterance as X' or 'same turn as X'";

    /// <summary>The windows of a key: one text, or a list that a hit must lie in as a whole.</summary>
    public ImmutableArray<Window> Windows(KeyReader keys, string key)
    {
        var windows = ImmutableArray.CreateBuilder<Window>();
        foreach (YamlScalar text in keys.TakeTexts(key))
            if (One(text) is { } window)
                windows.Add(window);
        return windows.ToImmutable();
    }

    /// <summary>A reach: turns, time or words.</summary>
    public Extent? Reach(YamlScalar node, string what)
    {
        if (TryReach(node.Text, allowPercent: false, out Extent reach))
            return reach;
        problems.Add(node.At, $"{what} is {node.Described}; it must be a number of turns or a time, such as 4 turns or 60 s.");
        return null;
    }

    private Window? One(YamlScalar node)
    {
        string text = node.Text.Trim();
        foreach ((string start, WindowKind kind) in new[] { ("first ", WindowKind.First), ("last ", WindowKind.Last) })
            if (text.StartsWith(start, StringComparison.Ordinal))
                return TryReach(text[start.Length..], allowPercent: true, out Extent reach) && reach.Unit != ExtentUnit.Words
                    ? new(kind, reach, Window.None, Who.Anyone, text)
                    : Refuse(node);
        foreach ((string start, WindowKind kind) in new[]
        {
            ("same clause as ", WindowKind.SameClause), ("same utterance as ", WindowKind.SameUtterance), ("same turn as ", WindowKind.SameTurn),
            ("after ", WindowKind.After), ("before ", WindowKind.Before),
        })
            if (text.StartsWith(start, StringComparison.Ordinal))
                return Anchored(node, kind, default, start.Length);
        if (!text.StartsWith("within ", StringComparison.Ordinal))
            return Refuse(node);
        foreach ((string middle, WindowKind kind) in new[] { (" after ", WindowKind.After), (" before ", WindowKind.Before), (" of ", WindowKind.Around) })
        {
            int at = text.IndexOf(middle, StringComparison.Ordinal);
            if (at > 0)
                return TryReach(text["within ".Length..at], allowPercent: false, out Extent reach)
                    ? Anchored(node, kind, reach, at + middle.Length)
                    : Refuse(node);
        }

        return Refuse(node);
    }

    private Window? Anchored(YamlScalar node, WindowKind kind, Extent reach, int from)
    {
        string text = node.Text.Trim(), name = text[from..].Trim();
        Who by = Who.Anyone;
        foreach ((string start, Who who) in new[] { ("agent's ", Who.Agent), ("customer's ", Who.Customer) })
            if (name.StartsWith(start, StringComparison.Ordinal))
                (name, by) = (name[start.Length..], who);
        if (string.Equals(name, "it", StringComparison.Ordinal))
            return new(kind, reach, Window.It, by, text);
        int anchor = signals.Use(name, node.PositionOf(Math.Max(0, node.Text.IndexOf(name, StringComparison.Ordinal))), "a window");
        return anchor < 0 ? null : new(kind, reach, anchor, by, text);
    }

    private Window? Refuse(YamlScalar node)
    {
        problems.Add(node.At, $"the window is {node.Described}; it must be {Forms}.");
        return null;
    }

    /// <summary>Reads a reach such as <c>3 turns</c>, <c>20 s</c>, <c>5 words</c> or, where allowed, <c>25 %</c>.</summary>
    internal static bool TryReach(string text, bool allowPercent, out Extent reach)
    {
        text = text.Trim();
        reach = default;
        if (ValueReader.TryDurationMs(text, out long ms) && ms > 0)
        {
            reach = new(ExtentUnit.Milliseconds, ms);
            return true;
        }

        int digits = text.AsSpan().IndexOfAnyExcept("0123456789.");
        if (digits < 1 || !double.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount) || amount <= 0)
            return false;
        ExtentUnit unit = text[digits..].Trim() switch
        {
            "turn" or "turns" => ExtentUnit.Turns,
            "word" or "words" => ExtentUnit.Words,
            "%" when allowPercent && amount <= 100 => ExtentUnit.Percent,
            _ => ExtentUnit.Unlimited,
        };
        if (unit is ExtentUnit.Turns or ExtentUnit.Words && amount != Math.Floor(amount))
            return false;
        reach = new(unit, amount);
        return unit != ExtentUnit.Unlimited;
    }
}
