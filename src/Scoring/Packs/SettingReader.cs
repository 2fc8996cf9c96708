using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>settings</c> of a standard: <c>longest: { default: 7 s, between: [1 s, 60 s], about: ... }</c>.</summary>
internal static class SettingReader
{
    /// <summary>The settings in the order of the file; empty where the key is absent.</summary>
    /// <param name="root">The standard's file.</param>
    /// <param name="values">Values of a profile or an example, by name; they have been taken by <see cref="Setting.Take(string, SourcePosition, YamlProblems)"/>.</param>
    /// <param name="problems">Where faults go.</param>
    public static ImmutableArray<Setting> Read(YamlMap root, IReadOnlyDictionary<string, SettingValue>? values, YamlProblems problems)
    {
        if (root.Find("settings") is not { } node || ValueReader.Map(node, "'settings'", problems) is not { } map)
            return [];
        var settings = ImmutableArray.CreateBuilder<Setting>();
        foreach (YamlEntry entry in map.Entries)
            if (!IsName(entry.Key))
                problems.Add(entry.KeyAt, $"the setting is '{entry.Key}'; its name must be of lower-case letters, digits and hyphens, a letter first.");
            else if (ValueReader.Map(entry.Value, $"the setting '{entry.Key}'", problems) is { } inner && One(entry, new(inner, problems)) is { } setting)
                settings.Add(values is not null && values.TryGetValue(setting.Name, out SettingValue other) ? setting with { Value = other } : setting);
        return settings.ToImmutable();
    }

    private static Setting? One(YamlEntry entry, KeyReader keys)
    {
        string about = keys.RequireText("about") ?? "";
        SettingValue? value = keys.Require("default") is { } node ? Value(node, "'default'", keys.Problems) : null;
        SettingValue? least = null, most = null;
        if (keys.Take("between") is { } between)
        {
            if (between is YamlList { Items.Length: 2 } ends)
                (least, most) = (Value(ends.Items[0], "the first of 'between'", keys.Problems), Value(ends.Items[1], "the second of 'between'", keys.Problems));
            else
                keys.Problems.Add(between.At, $"'between' is {between.Described}; it must be a list of the least and the highest value, such as [1 s, 60 s].");
        }

        keys.RefuseRest();
        if (value is not { } found)
            return null;
        if (least is { } low && most is { } high && (low.Unit != found.Unit || high.Unit != found.Unit || !(low.Amount <= found.Amount) || !(found.Amount <= high.Amount)))
            keys.Problems.Add(keys.Take("between")!.At, $"'between' is {low.Text} and {high.Text}; the default, {found.Text}, must lie between them and be of their unit.");
        return new(entry.Key, about.Trim(), found, found, least, most, entry.KeyAt);
    }

    private static SettingValue? Value(YamlNode node, string what, YamlProblems problems)
    {
        if (node is YamlScalar scalar && SettingValue.Read(scalar.Text) is { } value)
            return value;
        problems.Add(node.At, $"{what} is {node.Described}; it must be a number with its unit, such as 7 s, 2 turns, 5 words, 60 % or 3.");
        return null;
    }

    private static bool IsName(string key) =>
        key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
