using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>settings</c> of a profile, or of one of its queues: other values for the settings of standards.</summary>
internal static class ProfileSettings
{
    /// <summary>The standards with the values in force, by id; <paramref name="before"/> where the key is absent.</summary>
    /// <param name="keys">The profile, or the queue.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="before">What holds already: for a queue what the profile says of all calls.</param>
    public static ImmutableSortedDictionary<string, Standard> Take(KeyReader keys, Pack pack, ImmutableSortedDictionary<string, Standard> before)
    {
        foreach (YamlEntry entry in keys.TakeMap("settings") is { } map ? map.Map.Entries : [])
            if (ProfileReader.Known(entry.Key, entry.KeyAt, pack, keys.Problems) is { } standard
                && ValueReader.Map(entry.Value, $"the settings of '{entry.Key}'", keys.Problems) is { } given)
                before = before.SetItem(entry.Key, SetStandard.Of(standard, pack, Values(before.GetValueOrDefault(entry.Key, standard), given, keys.Problems), entry.KeyAt, keys.Problems));
        return before;
    }

    private static ImmutableSortedDictionary<string, SettingValue> Values(Standard standard, YamlMap given, YamlProblems problems)
    {
        ImmutableSortedDictionary<string, SettingValue>.Builder values =
            standard.Settings.ToImmutableSortedDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal).ToBuilder();
        foreach (YamlEntry entry in given.Entries)
            if (standard.Settings.FirstOrDefault(s => string.Equals(s.Name, entry.Key, StringComparison.Ordinal)) is not { } setting)
                problems.Add(entry.KeyAt, $"'{entry.Key}' is no setting of '{standard.Id}'; {Nearest.Hint(entry.Key, [.. standard.Settings.Select(s => s.Name)])}");
            else if (ValueReader.Text(entry.Value, $"the setting '{entry.Key}'", problems) is not null && setting.Take((YamlScalar)entry.Value, problems) is { } value)
                values[entry.Key] = value;
        return values.ToImmutable();
    }
}
