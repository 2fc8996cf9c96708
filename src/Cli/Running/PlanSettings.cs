using System.Collections.Immutable;
using CallQa.Cli.Settings;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Running;

/// <summary>Settings on their way through a plan: what its command line gave is as good as given again.</summary>
internal static class PlanSettings
{
    /// <summary>What a plan keeps; how many calls at a time is a matter of each machine.</summary>
    public static ImmutableSortedDictionary<string, string> Kept(GivenSettings given) => given.Values
        .Where(v => v.Key.Name is not ("workers" or "memory"))
        .ToImmutableSortedDictionary(v => v.Key.Name, v => v.Value, StringComparer.Ordinal);

    /// <summary>The settings for working a plan: flags, then the plan's, then those of the environment and of the folder that it was made in.</summary>
    /// <exception cref="CommandFailure">Something is not allowed.</exception>
    public static CallQaSettings Load(OpenPlan plan, GivenSettings flags)
    {
        var given = new List<GivenSetting>();
        var faults = new List<string>();
        foreach ((string name, string value) in plan.Plan.Settings)
        {
            if (SettingKeys.Find(name) is { } key)
                given.Add(new(key, value, $"{plan.File}: {name}", plan.WorkingFolder));
            else
                faults.Add($"{plan.File}: '{name}' is not a setting.");
        }

        return SettingsLoader.LoadIn(plan.WorkingFolder, flags.Over(new(given, faults)), plan.Dataset);
    }
}
