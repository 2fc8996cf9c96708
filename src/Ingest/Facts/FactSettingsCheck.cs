using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Makes <see cref="FactSettings"/> of what a user wrote.</summary>
public static class FactSettingsCheck
{
    /// <summary>
    /// The settings; faults go to <paramref name="faults"/> as the name of a setting and what is wrong with it.
    /// </summary>
    /// <param name="given">Texts by name below <c>facts</c>: <c>preset</c>, <c>time-zone</c>, <c>table</c>, <c>file-name</c>, <c>own-columns</c>, <c>columns.id</c> ...</param>
    /// <param name="faults">Takes the faults.</param>
    public static FactSettings Check(IReadOnlyDictionary<string, string> given, List<(string Setting, string Fault)> faults)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(faults);
        string Given(string name) => given.GetValueOrDefault(name, "");
        FactPreset[] presets = [.. Presets(List(Given("preset")), faults)];
        var columns = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (FactPreset preset in presets)
            columns.AddRange(preset.Columns.Where(c => !columns.ContainsKey(c.Key)));
        foreach (string fact in FactNames.All.Append(CallTable.Recording))
            if (Given($"columns.{fact}") is { Length: > 0 } column)
                columns[fact] = column.Trim();
        return new()
        {
            Table = Given("table") is { Length: > 0 } table ? table : presets.Select(p => p.Table).FirstOrDefault(t => t.Length > 0) ?? FactSettings.UsualTable,
            Columns = columns.ToImmutable(),
            OwnColumns = List(Given("own-columns")),
            Heading = presets.Select(p => p.Heading).FirstOrDefault(h => !h.IsEmpty, []),
            Patterns = [.. Patterns(Given("file-name"), faults), .. presets.SelectMany(p => p.Patterns)],
            Zone = Zone(Given("time-zone"), faults),
            Presets = [.. presets.Select(p => p.Name)],
        };
    }

    private static ImmutableArray<string> List(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<FactPreset> Presets(ImmutableArray<string> names, List<(string Setting, string Fault)> faults)
    {
        foreach (string name in names)
        {
            if (FactPresets.All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal)) is { } preset)
                yield return preset;
            else
                faults.Add(("preset", $"'{name}' is no preset; {Nearest.Hint(name, [.. FactPresets.All.Select(p => p.Name)])}"));
        }
    }

    private static List<FilePattern> Patterns(string lines, List<(string Setting, string Fault)> faults)
    {
        var patterns = new List<FilePattern>();
        foreach (string line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FilePattern.Create(line, out string fault) is { } pattern)
                patterns.Add(pattern);
            else
                faults.Add(("file-name", $"the pattern '{StrictObject.Short(line)}' {fault}."));
        }

        return patterns;
    }

    private static TimeZoneInfo? Zone(string name, List<(string Setting, string Fault)> faults)
    {
        if (name.Length == 0)
            return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone))
            return zone;
        faults.Add(("time-zone", $"'{StrictObject.Short(name)}' is no time zone of this machine; it must be a name like Europe/Stockholm."));
        return null;
    }
}
