using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>
/// Reads the folder <c>sources</c> of a pack: <c>rules.tsv</c> and <c>frameworks.tsv</c> (what the texts ask), <c>reports.tsv</c> (which
/// command answers rules that no single call can show) and <c>unclaimed.tsv</c> (what is left unanswered, and why).
/// </summary>
internal static class SourcesReader
{
    /// <summary>Reads it; <see cref="PackSources.None"/> where the pack has no such folder.</summary>
    public static PackSources Read(string folder, YamlProblems problems)
    {
        string sources = Path.Combine(folder, "sources");
        if (!Directory.Exists(sources))
            return PackSources.None;
        ImmutableArray<SourceFramework> frameworks =
        [
            .. Rows(sources, "frameworks.tsv", problems, "id", "title").Select(r => new SourceFramework(r.Cells[0], r.Cells[1])),
        ];
        string[] known = [.. frameworks.Select(f => f.Id)];
        var rules = ImmutableArray.CreateBuilder<SourceRule>();
        foreach (SourceRow row in Rows(sources, "rules.tsv", problems, "id", "framework", "statement", "observable", "why_not", "meant_for"))
        {
            if (!known.Contains(row.Cells[1], StringComparer.Ordinal))
                problems.Add(row.Of(1), $"the framework is '{row.Cells[1]}', which frameworks.tsv does not name; {Nearest.Hint(row.Cells[1], known)}");
            if (row.Cells[3] is not ("yes" or "no"))
                problems.Add(row.Of(3), $"'observable' is '{row.Cells[3]}'; it must be yes or no.");
            rules.Add(new(row.Cells[0], row.Cells[1], row.Cells[2], row.Cells[3] is "yes", row.Cells[4], [.. row.Words(5)], row.At));
        }

        foreach (IGrouping<string, SourceRule> twice in rules.GroupBy(r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add(twice.Last().At, $"the rule '{twice.Key}' stands twice; the first is in line {twice.First().At.Line}.");
        return new()
        {
            Rules = rules.ToImmutable(),
            Frameworks = frameworks,
            Reports =
            [
                .. Rows(sources, "reports.tsv", problems, "id", "title", "source_rules", "command", "how")
                    .Select(r => new ServingReport(r.Cells[0], r.Cells[1], [.. r.Words(2)], r.Cells[3], r.Cells[4], r.At)),
            ],
            Unclaimed = [.. Rows(sources, "unclaimed.tsv", problems, "id", "reason").Select(r => new UnclaimedRule(r.Cells[0], r.Cells[1], r.At))],
        };
    }

    private static ImmutableArray<SourceRow> Rows(string folder, string name, YamlProblems problems, params string[] headings)
    {
        string path = Path.Combine(folder, name), shown = path.Replace('\\', '/');
        if (File.Exists(path))
            return new SourceTable(shown, problems).Rows(File.ReadAllBytes(path), headings);
        problems.Add(new(shown, 1, 1), "the file is missing; a pack with a folder 'sources' must hold it.");
        return [];
    }
}
