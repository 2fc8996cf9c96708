using System.Globalization;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>A value of a setting, such as <c>7 s</c>, <c>2 turns</c>, <c>60 %</c> or <c>3</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Unit">In what it counts.</param>
/// <param name="Amount">How many; milliseconds for time.</param>
public readonly record struct SettingValue(string Text, SettingUnit Unit, double Amount)
{
    /// <summary>Reads one; null where the text is none.</summary>
    public static SettingValue? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (ValueReader.TryDurationMs(text, out long ms))
            return new(text, SettingUnit.Time, ms);
        int end = text.AsSpan().IndexOfAnyExcept("-0123456789.");
        SettingUnit? unit = (end < 0 ? "" : text[end..].TrimStart()) switch
        {
            "" => SettingUnit.None,
            "turn" or "turns" => SettingUnit.Turns,
            "word" or "words" => SettingUnit.Words,
            "%" => SettingUnit.Percent,
            _ => null,
        };
        return unit is { } known
            && double.TryParse(text.AsSpan(0, end < 0 ? text.Length : end), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount)
            ? new(text, known, amount)
            : null;
    }

    /// <summary>The unit as the end of a sentence that asks for it.</summary>
    public static string Asked(SettingUnit unit) => unit switch
    {
        SettingUnit.Time => "a length of time such as 20 s (units: ms, s, min, h)",
        SettingUnit.Turns => "a number of turns such as 3 turns",
        SettingUnit.Words => "a number of words such as 5 words",
        SettingUnit.Percent => "a share such as 25 %",
        _ => "a number without a unit",
    };
}
