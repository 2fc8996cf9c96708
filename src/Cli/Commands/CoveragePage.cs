using System.Collections.Immutable;
using CallQa.Reports.Formats;
using CallQa.Reports.Frameworks;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Packs.Sources;

namespace CallQa.Cli.Commands;

/// <summary>The page docs/coverage.md: frameworks, then rules that calls can show with what answers them, then the others.</summary>
internal static class CoveragePage
{
    /// <summary>Writes it.</summary>
    public static void Write(Pack pack, Coverage coverage, ImmutableSortedDictionary<string, FrameworkResult>? results, TextWriter output)
    {
        Paragraph(output, "# What the standards answer");
        Paragraph(output, $"The pack `{pack.Id}` was made from {Counted.Of(coverage.Rules.Length, "rule")} in {Counted.Of(coverage.Frameworks.Length, "framework")} of customer service. "
            + TableText.Markdown(CoverageTables.Summary(coverage))
            + " This page is printed by `callqa standards coverage --format markdown` and never written by hand.");
        Paragraph(output, "## Frameworks");
        Paragraph(output, "How a dataset stands on each of them says `callqa standards coverage --dataset DIR`.");
        TableText.Write(CoverageTables.Frameworks(coverage, results, reading: true, names: true), OutputFormat.Markdown, output);
        output.Write('\n');
        Paragraph(output, "## Rules that calls can show");
        TableText.Write(
            new("", [new("rule"), new("what it asks"), new("answered by")], coverage.Observable.Select(r => (IReadOnlyList<object?>)[r.Rule.Id, r.Rule.Statement, Answer(r)])),
            OutputFormat.Markdown, output);
        output.Write('\n');
        if (pack.Sources.Reports.Length > 0)
            Reports(pack, output);
        Paragraph(output, "## Rules that no call can show");
        TableText.Write(
            new(
                "", [new("rule"), new("what it asks"), new("why not")],
                coverage.Rules.Where(r => !r.Rule.Observable).Select(r => (IReadOnlyList<object?>)[r.Rule.Id, r.Rule.Statement, r.Rule.WhyNot])),
            OutputFormat.Markdown, output);
    }

    private static void Reports(Pack pack, TextWriter output)
    {
        Paragraph(output, "## Reports that answer rules for a company");
        TableText.Write(
            new("", [new("report"), new("title"), new("command"), new("what it shows")], pack.Sources.Reports.Select(r => (IReadOnlyList<object?>)[r.Id, r.Title, r.Command, r.How])),
            OutputFormat.Markdown, output);
        output.Write('\n');
    }

    private static string Answer(RuleAnswer answer)
    {
        if (answer.IsClaimed)
            return string.Join(", ", answer.Standards.Concat(answer.Reports.Select(r => $"report {r}")));
        return answer.Reason.Length > 0 ? $"not answered: {answer.Reason}" : "nothing yet";
    }

    private static void Paragraph(TextWriter output, string text) => output.Write($"{text}\n\n");
}
