using System.Collections.Immutable;
using System.Globalization;
using CallQa.Ingest;
using CallQa.Redaction;
using CallQa.Scoring.Yaml;

namespace CallQa.Cli.Settings;

/// <summary>Turns what was typed into what was checked; collects every fault. Used once.</summary>
internal sealed class SettingsCheck(GivenSettings given, SettingsDefaults defaults)
{
    private readonly List<string> faults = [.. given.Faults];

    /// <summary>All faults, one sentence each; the settings may be used only where there are none.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>The settings, defaults filled in.</summary>
    public CallQaSettings Check() => new()
    {
        Model = NameOrPath("model") ?? "base-q8_0",
        Models = ByLanguage(),
        VoiceModel = NameOrPath("voice-model") ?? "silero-v6.2.0",
        Workers = Count("workers", 1, 256) ?? defaults.Workers,
        MemoryMb = Count("memory", MemoryShare.LeastMb, SettingKeys.MostMemoryMb) ?? defaults.MemoryMb,
        Language = SpokenLanguage(),
        AgentChannel = Word("agent-channel", [.. AgentChannels.ByName.Keys]) ?? "auto",
        AgentSpeakers = [.. (given.Find("agent-speaker")?.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Legs = Legs(),
        Facts = Facts(),
        Pack = NameOrPath("pack") ?? "service",
        Profile = NameOrPath("profile") ?? "default",
        Redaction = Redaction(),
        Agents = given.Find("agents") is { } agents ? FullPath(agents) : null,
        Recordings = given.Find("recordings") is { } recordings ? FullPath(recordings) : null,
        ClipsAround = Count("clips-around", 0, 60) ?? 5,
        KeyFile = given.Find("key-file") is { } key ? FullPath(key) : null,
        Connection = given.Find("connection")?.Value,
        DataFolder = given.Find("data-folder") is { } folder ? FullPath(folder) : defaults.DataFolder,
    };

    private LegEndings Legs()
    {
        var wrong = new List<string>();
        LegEndings legs = LegEndings.Parse(given.Find("legs")?.Value ?? "", wrong);
        faults.AddRange(wrong.Select(w => $"{given.Find("legs")!.Origin}: 'legs': {w}"));
        return legs;
    }

    private FactSettings Facts()
    {
        const string Group = "facts.";
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (GivenSetting setting in given.Values.Where(s => s.Key.Name.StartsWith(Group, StringComparison.Ordinal)))
            written[setting.Key.Name[Group.Length..]] = setting.Key.Name is "facts.table" && CallQaSettings.IsPath(setting.Value) ? FullPath(setting) : setting.Value;
        var wrong = new List<(string Setting, string Fault)>();
        FactSettings facts = FactSettingsCheck.Check(written, wrong);
        faults.AddRange(wrong.Select(w => $"{given.Find(Group + w.Setting)!.Origin}: '{Group}{w.Setting}': {w.Fault}"));
        return facts;
    }

    private ImmutableSortedDictionary<Language, string> ByLanguage()
    {
        var models = ImmutableSortedDictionary.CreateBuilder<Language, string>();
        foreach (Language language in (ReadOnlySpan<Language>)[Language.Russian, Language.Swedish, Language.English])
            if (NameOrPath($"models.{language.Code()}") is { } model)
                models[language] = model;
        return models.ToImmutable();
    }

    private Language SpokenLanguage() =>
        Codes.TryParse(Word("language", ["auto", "ru", "sv", "en"]) ?? "auto", out Language language) ? language : Language.Unknown;

    private RedactionChoice Redaction()
    {
        ImmutableSortedDictionary<PersonalDataKind, bool>.Builder kinds = ImmutableSortedDictionary.CreateBuilder<PersonalDataKind, bool>();
        if (given.Find("redaction") is { } whole)
        {
            bool mayBeOff = string.Equals(whole.Value, "allow-off", StringComparison.Ordinal);
            if (!mayBeOff && !string.Equals(whole.Value, "on", StringComparison.Ordinal))
                faults.Add($"{whole.Origin}: 'redaction' is '{whole.Value}'; it must be on, or allow-off, with which 'callqa run --no-redact' stores texts with personal data in them.");
            return new(mayBeOff, Off: false, kinds.ToImmutable());
        }

        foreach ((string name, PersonalDataKind kind, _) in RedactionSwitches.All)
            if (Word($"redaction.{name}", ["on", "off"]) is { } word)
                kinds[kind] = string.Equals(word, "on", StringComparison.Ordinal);
        return new(MayBeOff: false, Off: false, kinds.ToImmutable());
    }

    private string? Word(string name, IReadOnlyCollection<string> allowed)
    {
        if (given.Find(name) is not { } setting)
            return null;
        if (allowed.Contains(setting.Value, StringComparer.Ordinal))
            return setting.Value;
        string near = Nearest.Of(setting.Value, allowed) is { } word ? $" Did you mean '{word}'?" : "";
        faults.Add($"{setting.Origin}: '{name}' is '{setting.Value}'; it must be one of {string.Join(", ", allowed)}.{near}");
        return null;
    }

    private int? Count(string name, int least, int most)
    {
        if (given.Find(name) is not { } setting)
            return null;
        if (int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most)
            return count;
        faults.Add($"{setting.Origin}: '{name}' is '{setting.Value}'; it must be {setting.Key.Allowed}.");
        return null;
    }

    private string? NameOrPath(string name)
    {
        if (given.Find(name) is not { } setting)
            return null;
        if (setting.Value.Trim().Length == 0)
        {
            faults.Add($"{setting.Origin}: '{name}' is empty; it must be {setting.Key.Allowed}.");
            return null;
        }

        return CallQaSettings.IsPath(setting.Value) ? FullPath(setting) : setting.Value;
    }

    // The shell expands ~ on a command line; in a file nobody does.
    private string FullPath(GivenSetting setting)
    {
        string value = setting.Value.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(defaults.Home, setting.Value[2..]) : setting.Value;
        if (value.Trim().Length > 0 && !value.Contains('\0', StringComparison.Ordinal))
            return Path.GetFullPath(value, setting.Folder);
        faults.Add($"{setting.Origin}: '{setting.Key.Name}' is empty; it must be {setting.Key.Allowed}.");
        return setting.Folder;
    }
}
