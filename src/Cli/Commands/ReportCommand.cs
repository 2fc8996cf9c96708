using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Html;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa report</c>: calls, scores and their doubts per agent or team.</summary>
internal static class ReportCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format(), language = ReadingOptions.Language();
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        Option<int> minimum = ReadingOptions.Number("--minimum-calls", "Fewest scored calls for a place in the order.", 5);
        Option<string?> pack = PackOption.Make();
        var by = new Option<string>("--by") { Description = "Over what calls are put together.", DefaultValueFactory = _ => "agent" };
        by.OneOf("agent", "team", "all");
        var page = new Option<string>("--html") { Description = "Also write a page with plots to this file.", HelpName = "FILE" };
        var command = new Command("report", "Calls, scores with intervals, trends and the standards most often not met, per agent or team.")
        {
            dataset, by, from, to, minimum, format, language, page, pack,
        };
        command.SetAction(parsed =>
        {
            var options = new ReportOptions { From = parsed.GetValue(from), To = parsed.GetValue(to), MinimumCalls = parsed.GetValue(minimum) };
            GroupKind kind = parsed.GetValue(by) switch { "team" => GroupKind.Team, "all" => GroupKind.All, _ => GroupKind.Agent };
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!);
            ReportTexts texts = ReadingOptions.TextsOf(parsed.GetValue(language)!);
            Print(AgentReport.Of(view, kind, options), ReadingOptions.FormatOf(parsed.GetValue(format)!), texts);
            if (parsed.GetValue(page) is { } path)
                WritePage(view, path, new() { Report = options, Texts = texts, Standards = PackTexts.Of(parsed.GetValue(pack), ReadingOptions.LanguageOf(texts.Language)) });
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Prints a report: what stands behind it first, on standard error where a machine reads the rest.</summary>
    internal static void Print(AgentReport report, OutputFormat format, ReportTexts texts)
    {
        bool forReading = format is OutputFormat.Table or OutputFormat.Markdown;
        foreach (string line in ReportWords.Coverage(report.Coverage, texts))
            (forReading ? Console.Out : Console.Error).WriteLine(format == OutputFormat.Markdown ? TableText.Markdown(line) + "\n" : CellText.Plain(line));
        if (format == OutputFormat.Json)
        {
            ReportJson.Write(report, Console.Out);
            return;
        }

        if (!forReading)
        {
            ResultPrinter.Print(ReportTables.ForMachines(report), format, Console.Out);
            return;
        }

        foreach (ResultTable table in ReportTables.ForReading(report, texts))
        {
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
