using System.Collections.Immutable;

namespace CallQa.Cli.Settings;

/// <summary>What the user typed in one place, or in several by precedence: at most one value a key, unchecked.</summary>
internal sealed class GivenSettings
{
    public static readonly GivenSettings None = new([], []);

    private readonly ImmutableSortedDictionary<string, GivenSetting> byName;

    public GivenSettings(IEnumerable<GivenSetting> values, IEnumerable<string> faults)
    {
        var names = ImmutableSortedDictionary.CreateBuilder<string, GivenSetting>(StringComparer.Ordinal);
        foreach (GivenSetting value in values)
            names[value.Key.Name] = value;
        byName = names.ToImmutable();
        Faults = [.. faults];
    }

    /// <summary>Sentences about what could not be taken as a setting at all (an unknown key, a list for a text).</summary>
    public ImmutableArray<string> Faults { get; }

    /// <summary>The values, by name in ordinal order.</summary>
    public IEnumerable<GivenSetting> Values => byName.Values;

    /// <summary>What was typed for a key, or null.</summary>
    public GivenSetting? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>These values, and those of <paramref name="lower"/> for keys that have none here; the faults of both.</summary>
    public GivenSettings Over(GivenSettings lower)
    {
        // 'redaction' and 'redaction.cards' are one matter: the nearer place decides about all of it.
        IEnumerable<GivenSetting> left = lower.Values.Where(v => !byName.Values.Any(own => Overrides(own.Key.Name, v.Key.Name)));
        return new([.. left, .. Values], [.. Faults, .. lower.Faults]);
    }

    private static bool Overrides(string own, string other) =>
        string.Equals(own, other, StringComparison.Ordinal)
        || other.StartsWith(own + ".", StringComparison.Ordinal)
        || own.StartsWith(other + ".", StringComparison.Ordinal);
}
