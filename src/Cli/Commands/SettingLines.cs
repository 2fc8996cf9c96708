using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>What is told of a standard's settings: the values in force, and whose they are.</summary>
internal static class SettingLines
{
    /// <summary>One line a setting, and one for each queue that has another value.</summary>
    public static IEnumerable<string> Of(Standard standard, Profile? profile)
    {
        Standard own = profile?.Of(standard) ?? standard;
        foreach (Setting setting in own.Settings)
        {
            string whose = setting.Value == setting.Default ? "" : $" by the profile {profile!.Id} ({setting.Default.Text} in the pack)";
            string range = setting.Least is null ? "" : $", {setting.Allowed}";
            yield return $"setting {setting.Name}: {setting.Value.Text}{whose}{range}. {setting.About}";
            foreach ((string queue, Profile changed) in profile is null ? [] : profile.Queues.AsEnumerable())
                if (changed.Of(standard).Settings.First(s => string.Equals(s.Name, setting.Name, StringComparison.Ordinal)).Value is var value && value != setting.Value)
                    yield return $"setting {setting.Name}: {value.Text} in the queue {queue}";
        }
    }
}
