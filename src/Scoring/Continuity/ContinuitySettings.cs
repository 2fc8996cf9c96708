using System.Collections.Immutable;
using System.Globalization;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Continuity;

/// <summary>Reads <c>settings</c>: limits by name, each a number or a text. A query names <c>least-calls</c> as <c>$least_calls</c>.</summary>
internal static class ContinuitySettings
{
    /// <summary>The settings by the name that a query uses; empty where the key is absent.</summary>
    public static ImmutableSortedDictionary<string, object> Take(KeyReader keys, YamlProblems problems)
    {
        var settings = ImmutableSortedDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        if (keys.TakeMap("settings") is not { } map)
            return settings.ToImmutable();
        foreach (YamlEntry entry in map.Map.Entries)
        {
            map.Allow(entry.Key);
            if (entry.Key.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
                problems.Add(entry.KeyAt, $"the setting is '{entry.Key}'; its name must be of lower-case letters, digits and hyphens.");
            else if (ValueReader.Text(entry.Value, $"the setting '{entry.Key}'", problems) is { } text)
                settings[entry.Key.Replace('-', '_')] = double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : text;
        }

        return settings.ToImmutable();
    }
}
