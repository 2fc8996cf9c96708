using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Frameworks;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Packs.Sources;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards coverage</c>: which source rule is answered by what, and how a dataset stands on each framework.</summary>
internal static class StandardsCoverageCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        Option<string?> pack = PackOption.Make();
        var dataset = new Option<string?>("--dataset", "--out") { Description = "A dataset, for the result of each framework.", HelpName = "DIR" };
        dataset.Validators.Add(result => ReadingOptions.RefuseEmpty(result, dataset.Name));
        var by = new Option<string?>("--by")
        {
            Description = "One line a framework or a source rule (default: frameworks as a table, rules in json, jsonl and csv, the whole page in markdown).",
        };
        by.OneOf("framework", "rule");
        Option<string> format = ReadingOptions.Format();
        var command = new Command("coverage", "Show which standards answer each rule of the sources, and how a dataset stands on each framework.") { dataset, by, pack, format };
        command.SetAction(parsed => Run(
            PackOption.Read(parsed.GetValue(pack)), parsed.GetValue(dataset), parsed.GetValue(by), ReadingOptions.FormatOf(parsed.GetValue(format)!)));
        return command;
    }

    private static int Run(Pack pack, string? dataset, string? by, OutputFormat format)
    {
        if (pack.Sources.Rules.IsEmpty)
            throw new CommandFailure(ExitCode.Usage, $"the pack '{pack.Id}' tells no sources; its folder 'sources' would hold them.");
        var coverage = Coverage.Of(pack);
        ImmutableSortedDictionary<string, FrameworkResult>? results = dataset is null ? null : Results(pack, coverage, dataset);
        if (by is null && format == OutputFormat.Markdown)
        {
            CoveragePage.Write(pack, coverage, results, Console.Out);
            return ExitCode.Done;
        }

        bool frameworks = by is "framework" || by is null && format == OutputFormat.Table;
        ResultPrinter.Print(
            frameworks ? CoverageTables.Frameworks(coverage, results, reading: format is OutputFormat.Table or OutputFormat.Markdown, names: format != OutputFormat.Table) : CoverageTables.Rules(coverage.Rules),
            format, Console.Out);
        Console.Error.WriteLine($"callqa: {CoverageTables.Summary(coverage)}");
        return ExitCode.Done;
    }

    private static ImmutableSortedDictionary<string, FrameworkResult> Results(Pack pack, Coverage coverage, string dataset)
    {
        using DatasetView view = ReadingOptions.Open(dataset);
        return FrameworkResults.Of(view, FrameworkMembers.Of(pack, coverage));
    }
}
