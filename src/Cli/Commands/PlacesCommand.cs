using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Output;
using CallQa.Cli.Settings;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa worst</c> and <c>callqa best</c>: places to play in a lesson, with the words, the second and what would have been right.</summary>
internal static class PlacesCommand
{
    public static Command Worst() => Build("worst", best: false, "Places where standards were not met, to play to somebody, with what would have been right: one a passage, a call and an agent before more of the same.");

    public static Command Best() => Build("best", best: true, "Places where standards were met, to play as examples: one a passage, a call and an agent before more of the same.");

    private static Command Build(string name, bool best, string description)
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format(), language = ReadingOptions.Language();
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        Option<int> top = ReadingOptions.Number("--top", "How many places.", 10);
        Option<DateTimeOffset?> asOf = ReadingOptions.AsOf();
        Option<string?> pack = PackOption.OfDataset();
        var standard = new Option<string>("--standard") { Description = "Only this standard.", HelpName = "ID" };
        var section = new Option<string>("--section") { Description = "Only standards of this section.", HelpName = "ID" };
        var agent = new Option<string>("--agent") { Description = "Only this agent.", HelpName = "ID" };
        var by = new Option<string>("--by") { Description = best ? "What comes first: most points earned, or calls of the highest score." : "What comes first: most points lost, or calls of the lowest score.", DefaultValueFactory = _ => "points" };
        by.OneOf("points", "score");
        var command = new Command(name, description) { standard, section, agent, by, top, from, to, dataset, asOf, format, language, pack };
        var source = new ClipSource();
        var clips = new ClipsOption(source);
        var coaching = new CoachingOption(source);
        clips.AddTo(command);
        source.AddTo(command);
        if (!best)
            coaching.AddTo(command);
        command.SetAction((parsed, ct) =>
        {
            var question = new PlaceQuestion
            {
                Best = best,
                Standard = parsed.GetValue(standard),
                Section = parsed.GetValue(section),
                Agent = parsed.GetValue(agent),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                ByScore = parsed.GetValue(by) is "score",
                Top = parsed.GetValue(top),
            };
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!, question.From, question.To, parsed.GetValue(asOf), KnownAgents.Of(source.Settings(parsed, parsed.GetValue(dataset)!)));
            ImmutableArray<Place> places = PlaceSearch.Of(view, question);
            if (places.IsEmpty)
                SayWhy(parsed.GetValue(dataset)!, parsed.GetValue(asOf), question);
            ReportTexts texts = ReadingOptions.TextsOf(parsed.GetValue(language)!);
            StandardLookup standards = PackTexts.Of(parsed.GetValue(pack), parsed.GetValue(dataset)!, ReadingOptions.LanguageOf(texts.Language));
            Print(places, standards, texts, ReadingOptions.FormatOf(parsed.GetValue(format)!));
            clips.Cut(parsed, view, places, best, standards, texts, ct);
            if (!best)
                coaching.Make(parsed, view, places, question, standards, texts, ct);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(ImmutableArray<Place> places, StandardLookup standards, ReportTexts texts, OutputFormat format)
    {
        if (format is not (OutputFormat.Table or OutputFormat.Markdown))
            ResultPrinter.Print(PlaceTables.ForMachines(places, standards), format, Console.Out);
        else if (!places.IsEmpty)
            foreach (ResultTable table in PlaceTables.ForReading(places, standards, texts))
            {
                ResultPrinter.Print(table, format, Console.Out);
                Console.Out.WriteLine();
            }
    }

    private static void SayWhy(string dataset, DateTimeOffset? asOf, PlaceQuestion question)
    {
        using DatasetView view = ReadingOptions.Open(dataset, asOf: asOf);
        string never = question.Best ? "was never met where somebody could hear it" : "was not missed or broken";
        string here = question.Agent is null && question.From is null && question.To is null ? "here" : "in the calls that --agent, --from and --to leave; in the whole dataset";
        KnownNames.RequireAgent(view, question.Agent);
        if (question.Section is { } section && PlaceSearch.Sections(view) is var sections && !sections.Contains(section, StringComparer.Ordinal))
            throw new CommandFailure(ExitCode.Usage, $"--section is '{section}', which has no findings in this dataset; it has: {string.Join(", ", sections)}.");
        if (question.Standard is not { } standard)
        {
            Console.Error.WriteLine($"callqa: no place was found: of the standards that were asked for, {(question.Best ? "none was met where somebody could hear it" : "none was missed or broken")} {here.Split(';')[0]}.");
            return;
        }

        KnownNames.RequireStandard(view, standard);
        var verdicts = PlaceSearch.Verdicts(view, standard);
        Console.Error.WriteLine($"callqa: '{standard}' {never} {here} ({string.Join(", ", verdicts.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Verdict} {v.Findings}")))}).");
    }
}
