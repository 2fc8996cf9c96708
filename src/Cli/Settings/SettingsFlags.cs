using System.CommandLine;
using CallQa.Scoring.Yaml;

namespace CallQa.Cli.Settings;

/// <summary>The flags that stand for settings. A command makes one, adds it to itself and reads it back when it runs.</summary>
internal sealed class SettingsFlags
{
    private readonly List<(SettingKey Key, Option<string> Option)> flags = [];

    private readonly Option<string[]> set = new("--set")
    {
        Description = "Any setting, as KEY=VALUE (docs/settings.md); may be repeated.",
        HelpName = "KEY=VALUE",
    };

    /// <summary>Flags for the settings of these names (<c>model</c>, <c>workers</c> ...), and <c>--set</c> for all.</summary>
    /// <exception cref="ArgumentException">A name is no setting or has no flag.</exception>
    public SettingsFlags(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (SettingKeys.Find(name) is not { Flag.Length: > 0 } key)
                throw new ArgumentException($"'{name}' is no setting with a flag.", nameof(names));
            flags.Add((key, new Option<string>(key.Flag) { Description = $"{key.What} Default: {key.Default}.", HelpName = key.Name.ToUpperInvariant() }));
        }
    }

    /// <summary>Adds the flags to a command.</summary>
    public void AddTo(Command command)
    {
        foreach ((_, Option<string> option) in flags)
            command.Options.Add(option);
        command.Options.Add(set);
    }

    /// <summary>What was typed; a flag of its own goes before <c>--set</c>.</summary>
    public GivenSettings Read(ParseResult parsed, string folder)
    {
        var own = new List<GivenSetting>();
        foreach ((SettingKey key, Option<string> option) in flags)
            if (parsed.GetValue(option) is { } value)
                own.Add(new(key, value, key.Flag, folder));
        return new GivenSettings(own, []).Over(ReadSet(parsed.GetValue(set) ?? [], folder));
    }

    internal static GivenSettings ReadSet(IEnumerable<string> pairs, string folder)
    {
        var given = new List<GivenSetting>();
        var faults = new List<string>();
        foreach (string pair in pairs)
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals];
            if (SettingKeys.Find(name) is not { } key)
                faults.Add($"--set: '{name}' is not a setting; {Nearest.Hint(name, [.. SettingKeys.All.Select(k => k.Name)])}");
            else if (equals < 0)
                faults.Add($"--set: '{pair}' has no value; it must be KEY=VALUE, such as {name}={key.Default}.");
            else
                given.Add(new(key, pair[(equals + 1)..], $"--set {name}", folder));
        }

        return new(given, faults);
    }
}
