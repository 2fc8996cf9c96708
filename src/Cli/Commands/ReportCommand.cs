using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Output;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Comparing;
using CallQa.Reports.Formats;
using CallQa.Reports.Frameworks;
using CallQa.Reports.Html;
using CallQa.Reports.Texts;
using CallQa.Scoring.Packs;
using PackCoverage = CallQa.Scoring.Packs.Sources.Coverage;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa report</c>: calls, scores and their doubts per agent, team or another kind of group.</summary>
internal static class ReportCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format("table", "json", "jsonl", "csv", "csv-excel", "xlsx", "markdown"), language = ReadingOptions.Language();
        var flags = new SettingsFlags("agents");
        var period = new PeriodOptions();
        Option<int?> minimum = ReadingOptions.NumberIfGiven("--minimum-calls", "Fewest scored calls for a place in the order. Default: minimum-calls of the profile in callqa.yml.");
        Option<string?> pack = PackOption.OfDataset();
        Option<DateTimeOffset?> asOf = ReadingOptions.AsOf();
        var by = new Option<string>("--by") { Description = "Over what calls are put together.", DefaultValueFactory = _ => "agent" };
        by.OneOf([.. Kinds.Select(k => k.Code()), "standard", "framework"]);
        var page = new Option<string>("--html") { Description = "Also write a page with plots to this file.", HelpName = "FILE" };
        var command = new Command("report", "Calls, scores with intervals, trends and the standards most often not met, per agent, team, queue, day and more.")
        {
            dataset, asOf, by, minimum, format, language, page, pack,
        };
        period.AddTo(command);
        flags.AddTo(command);
        command.SetAction(parsed =>
        {
            string kind = parsed.GetValue(by)!;
            string folder = parsed.GetValue(dataset)!;
            DatasetDays days = ReadingOptions.Days(folder, parsed.GetValue(asOf));
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder);
            ReportOptions options = period.Of(parsed, days) with { MinimumCalls = parsed.GetValue(minimum) ?? FewestCalls(settings) };
            using DatasetView view = ReadingOptions.Open(folder, options.Compared?.BeforeFrom ?? options.From, options.To, parsed.GetValue(asOf), KnownAgents.Of(settings));
            ReportTexts texts = ReadingOptions.TextsOf(parsed.GetValue(language)!);
            OutputFormat form = ReadingOptions.FormatOf(parsed.GetValue(format)!);
            if (form == OutputFormat.Xlsx && !Console.IsOutputRedirected)
                throw new CommandFailure(ExitCode.Usage, "--format xlsx writes a file, not text for a terminal; send it on: callqa report ... --format xlsx > report.xlsx");
            switch (kind)
            {
                case "standard":
                    PrintStandards(view, options, form, texts);
                    break;
                case "framework":
                    PrintFrameworks(view, options, PackOption.Read(PackOption.FolderFor(parsed.GetValue(pack), parsed.GetValue(dataset)!)), form, texts);
                    break;
                default:
                    Print(AgentReport.Of(view, Kinds.First(k => string.Equals(k.Code(), kind, StringComparison.Ordinal)), options), form, texts);
                    break;
            }

            if (parsed.GetValue(page) is { } path)
                WritePage(view, path, new() { Report = options, Texts = texts, Standards = PackTexts.Of(parsed.GetValue(pack), parsed.GetValue(dataset)!, ReadingOptions.LanguageOf(texts.Language)) });
            return ExitCode.Done;
        });
        return command;
    }

    private static int FewestCalls(CallQaSettings settings)
    {
        try
        {
            return RunParts.MinimumCalls(settings, Installation.Find());
        }
        catch (CommandFailure failure)
        {
            int otherwise = new ReportOptions().MinimumCalls;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"callqa: {otherwise} scored calls are asked for a place, because the profile is not known: {failure.Message}"));
            return otherwise;
        }
    }

    /// <summary>Prints a report: what stands behind it first, on standard error where a machine reads the rest.</summary>
    internal static void Print(AgentReport report, OutputFormat format, ReportTexts texts)
    {
        Say(report.Coverage, report.Comparison, format, texts);
        if (format == OutputFormat.Json)
            ReportJson.Write(report, Console.Out);
        else if (format == OutputFormat.Xlsx)
            PrintWorkbook(report.Coverage, report.Options, [ReportTables.ForMachines(report), ReportTables.WorstForMachines(report)]);
        else
            Print(IsForReading(format) ? ReportTables.ForReading(report, texts) : [ReportTables.ForMachines(report)], format);
    }

    private static GroupKind[] Kinds => Enum.GetValues<GroupKind>();

    private static bool IsForReading(OutputFormat format) => format is OutputFormat.Table or OutputFormat.Markdown;

    private static void PrintStandards(DatasetView view, ReportOptions options, OutputFormat format, ReportTexts texts)
    {
        IEnumerable<StandardShare> standards = AgentReport.Standards(view, GroupKind.All, options)[""];
        Comparison? comparison = options.Compared is { } spans ? Comparison.Of(view, GroupKind.All, spans, options.MinimumCalls) : null;
        Say(AgentReport.CoverageOf(view, options), comparison, format, texts);
        if (format == OutputFormat.Xlsx)
            PrintWorkbook(AgentReport.CoverageOf(view, options), options, [StandardTables.ForMachines(standards, comparison)]);
        else if (!IsForReading(format))
            Print([StandardTables.ForMachines(standards, comparison)], format);
        else
            Print([StandardTables.ForReading(standards, texts), .. comparison is null ? [] : ComparisonTables.ForReading(comparison, GroupKind.All, texts)], format);
    }

    private static void PrintFrameworks(DatasetView view, ReportOptions options, Pack pack, OutputFormat format, ReportTexts texts)
    {
        if (options.Compared is not null)
            throw new CommandFailure(ExitCode.Usage, "--compare does not go with --by framework; --by standard tells what moved.");
        Say(AgentReport.CoverageOf(view, options), null, format, texts);
        FrameworkResult[] results = [.. FrameworkResults.Of(view, FrameworkMembers.Of(pack, PackCoverage.Of(pack)), options.From, options.To).Values];
        if (format == OutputFormat.Xlsx)
            PrintWorkbook(AgentReport.CoverageOf(view, options), options, [FrameworkTables.ForMachines(results)]);
        else
            Print([IsForReading(format) ? FrameworkTables.ForReading(results, texts) : FrameworkTables.ForMachines(results)], format);
    }

    private static void PrintWorkbook(Reports.Agents.Coverage coverage, ReportOptions options, IEnumerable<ResultTable> tables)
    {
        using Stream output = Console.OpenStandardOutput();
        Workbook.Write([CoverageTable.Of(coverage, options), .. tables], output);
    }

    private static void Say(Reports.Agents.Coverage coverage, Comparison? comparison, OutputFormat format, ReportTexts texts)
    {
        IEnumerable<string> lines = ReportWords.Coverage(coverage, texts);
        if (comparison is not null)
            lines = lines.Concat(ComparisonTables.Sentences(comparison, texts));
        foreach (string line in lines)
            (IsForReading(format) ? Console.Out : Console.Error).WriteLine(format == OutputFormat.Markdown ? TableText.Markdown(line) + "\n" : CellText.Plain(line));
    }

    private static void Print(IEnumerable<ResultTable> tables, OutputFormat format)
    {
        foreach (ResultTable table in tables)
        {
            if (IsForReading(format))
                Console.Out.WriteLine();
            ResultPrinter.Print(table, format, Console.Out);
        }
    }

    private static void WritePage(DatasetView view, string path, HtmlReportOptions options)
    {
        try
        {
            HtmlReport.Write(view, path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"--html is '{path}', which cannot be written: {e.Message}");
        }

        Console.Error.WriteLine($"callqa: the page is {Path.GetFullPath(path)}");
    }
}
