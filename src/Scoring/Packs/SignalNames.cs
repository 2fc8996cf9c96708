using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>The names of one standard's signals, and which of them were used.</summary>
internal sealed class SignalNames(IReadOnlyList<string> names, YamlProblems problems)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The signal's index, noted as used; -1 with a problem where there is none of that name.</summary>
    public int Use(string name, SourcePosition at, string where)
    {
        used.Add(name);
        for (int i = 0; i < names.Count; i++)
            if (string.Equals(names[i], name, StringComparison.Ordinal))
                return i;
        problems.Add(at, $"{where} names the signal '{name}', which is not under 'signals'; {Nearest.Hint(name, names)}");
        return -1;
    }

    /// <summary>True where a rule, a condition, a window or another signal names it.</summary>
    public bool IsUsed(string name) => used.Contains(name);
}
