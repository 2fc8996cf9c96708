using CallQa.Ingest;

namespace CallQa.Cli.Settings;

/// <summary>The defaults that depend on the machine and the user.</summary>
/// <param name="Workers">Processor cores.</param>
/// <param name="MemoryMb">What a command that reads recordings may take, in MiB.</param>
/// <param name="Home">The user's home folder.</param>
/// <param name="DataFolder">Where fetched models lie unless told otherwise.</param>
internal sealed record SettingsDefaults(int Workers, int MemoryMb, string Home, string DataFolder)
{
    /// <summary>
    /// From the number of cores, the memory in bytes, and the variables HOME and XDG_DATA_HOME (a relative one does not count, as its
    /// specification says).
    /// </summary>
    public static SettingsDefaults From(IReadOnlyDictionary<string, string> variables, int cores, long memory)
    {
        string home = variables.GetValueOrDefault("HOME") is { Length: > 0 } set ? set : "/";
        string? data = variables.GetValueOrDefault("XDG_DATA_HOME");
        return new(
            Math.Clamp(cores, 1, 256),
            (int)Math.Clamp((memory >> 20) * 3 / 4, MemoryShare.LeastMb, SettingKeys.MostMemoryMb),
            home,
            Path.Combine(Path.IsPathRooted(data) ? data : Path.Combine(home, ".local", "share"), "callqa"));
    }
}
