using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Output;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa worst</c>: where a standard was not met, with the words and the second.</summary>
internal static class WorstCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format(), language = ReadingOptions.Language();
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        Option<int> top = ReadingOptions.Number("--top", "How many places.", 10);
        var standard = new Option<string>("--standard") { Description = "Id of the standard.", HelpName = "ID", Required = true };
        var agent = new Option<string>("--agent") { Description = "Only this agent.", HelpName = "ID" };
        var command = new Command("worst", "Places where a standard was not met, to play to somebody: one a call and one an agent before seconds of the same.")
        {
            standard, agent, top, from, to, dataset, format, language,
        };
        command.SetAction(parsed =>
        {
            string id = parsed.GetValue(standard)!;
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!);
            ImmutableArray<Place> places = WorstPlaces.Of(view, id, parsed.GetValue(agent), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(top));
            if (places.IsEmpty)
                SayWhy(view, id, narrowed: parsed.GetValue(agent) is not null || parsed.GetValue(from) is not null || parsed.GetValue(to) is not null);
            OutputFormat form = ReadingOptions.FormatOf(parsed.GetValue(format)!);
            ReportTexts? reading = form is OutputFormat.Table or OutputFormat.Markdown ? ReadingOptions.TextsOf(parsed.GetValue(language)!) : null;
            if (!places.IsEmpty || reading is null)
                ResultPrinter.Print(WorstPlaces.Table(places, reading), form, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static void SayWhy(DatasetView view, string standard, bool narrowed)
    {
        var verdicts = WorstPlaces.Verdicts(view, standard);
        if (verdicts.IsEmpty)
            throw new CommandFailure(
                ExitCode.Usage,
                $"--standard is '{standard}', which has no findings in this dataset; it has: {string.Join(", ", WorstPlaces.Standards(view))}.");
        string here = narrowed ? "in the calls that --agent, --from and --to leave; in the whole dataset" : "here";
        Console.Error.WriteLine($"callqa: '{standard}' was never not met {here} ({string.Join(", ", verdicts.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Verdict} {v.Findings}")))}).");
    }
}
