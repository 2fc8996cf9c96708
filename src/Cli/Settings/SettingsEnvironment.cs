using CallQa.Scoring.Yaml;

namespace CallQa.Cli.Settings;

/// <summary>Reads the variables that begin with <c>CALLQA_</c>; an unknown one is a fault, for it would be silently without effect.</summary>
internal static class SettingsEnvironment
{
    private const string Prefix = "CALLQA_";

    /// <summary>The settings among <paramref name="variables"/>; an empty variable counts as not set.</summary>
    public static GivenSettings Read(IEnumerable<KeyValuePair<string, string>> variables, string folder)
    {
        var given = new List<GivenSetting>();
        var faults = new List<string>();
        foreach ((string name, string value) in variables.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || value.Length == 0
                || SettingKeys.OtherVariables.Contains(name, StringComparer.Ordinal))
                continue;
            if (SettingKeys.All.FirstOrDefault(k => string.Equals(k.Variable, name, StringComparison.Ordinal)) is { } key)
                given.Add(new(key, value, name, folder));
            else
                faults.Add($"{name}: this variable is not a setting; {Nearest.Hint(name, [.. SettingKeys.All.Select(k => k.Variable), .. SettingKeys.OtherVariables])}");
        }

        return new(given, faults);
    }
}
