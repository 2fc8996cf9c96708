using System.Collections.Immutable;
using CallQa.Scoring.Packs.Checking;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads a standard anew with other values of its settings. Thread safe.</summary>
internal static class SetStandard
{
    /// <summary>The standard with these values in force; examples stay as they are.</summary>
    /// <param name="standard">The standard as the pack has it.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="values">The values, by name; they are of the right unit and in range.</param>
    /// <param name="at">Where to note that the rule cannot do with them.</param>
    /// <param name="problems">Where faults go.</param>
    public static Standard Of(Standard standard, Pack pack, IReadOnlyDictionary<string, SettingValue> values, SourcePosition at, YamlProblems problems)
    {
        var found = new YamlProblems();
        Standard? set = new StandardReader(
                [standard.Section], pack.Languages, ImmutableHashSet<string>.Empty, pack.SharedSignals.ToDictionary(s => s.Name, StringComparer.Ordinal), found, allowUnused: true)
            .Read(standard.File, standard.Section, standard.Id.Value, standard.Source, values);
        var faults = found.InOrder().Select(p => new PackProblem(p.At, p.Message)).ToList();
        if (set is not null && faults.Count == 0)
            RuleCheck.Check(set, faults);
        string moved = string.Join(" and ", standard.Settings.Where(s => values.TryGetValue(s.Name, out SettingValue value) && value != s.Default).Select(s => $"'{s.Name}: {values[s.Name].Text}'"));
        foreach (PackProblem fault in faults.Where(f => !f.IsWarning))
            problems.Add(at, $"with {moved} the standard '{standard.Id}' does not hold together ({fault.At.Line}:{fault.At.Column}): {fault.Message}");
        return (set ?? standard) with { Examples = standard.Examples, Languages = standard.Languages };
    }
}
