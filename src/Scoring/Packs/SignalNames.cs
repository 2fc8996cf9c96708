using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>The names of one standard's signals and of the pack's shared ones, and which of them were used.</summary>
/// <param name="own">Names of the standard's signals, in order.</param>
/// <param name="shared">The pack's shared signals by name.</param>
/// <param name="problems">Where faults go.</param>
internal sealed class SignalNames(IReadOnlyList<string> own, IReadOnlyDictionary<string, Signal> shared, YamlProblems problems)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly List<string> names = [.. own];

    /// <summary>The shared signals that were used, and those that they use, in the order in which they take their index behind the own ones.</summary>
    public ImmutableArray<Signal> Shared => [.. names.Skip(own.Count).Select(n => shared[n])];

    /// <summary>The signal's index, noted as used; -1 with a problem where there is none of that name.</summary>
    public int Use(string name, SourcePosition at, string where)
    {
        used.Add(name);
        int index = names.IndexOf(name);
        if (index >= 0)
            return index;
        if (shared.TryGetValue(name, out Signal? signal))
        {
            names.Add(name);
            foreach (string other in signal.Needs.Where(shared.ContainsKey))
                Use(other, signal.At, "a shared signal");
            return names.IndexOf(name);
        }

        problems.Add(at, $"{where} names the signal '{name}', which is neither under 'signals' nor shared by the pack; {Nearest.Hint(name, [.. own, .. shared.Keys.Order(StringComparer.Ordinal)])}");
        return -1;
    }

    /// <summary>True where a rule, a condition, a window or another signal names it.</summary>
    public bool IsUsed(string name) => used.Contains(name);
}
