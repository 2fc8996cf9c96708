using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Settings;
using CallQa.Cli.Speech;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Speech;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa find</c>: where something was said, in the phrase language of the standards, over all calls of a dataset.</summary>
internal static class FindCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format(), language = ReadingOptions.Language();
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        Option<int> top = ReadingOptions.Number("--top", "How many places, the latest calls first.", 20);
        Option<DateTimeOffset?> asOf = ReadingOptions.AsOf();
        Option<string?> pack = PackOption.OfDataset();
        var phrases = new Argument<string[]>("phrase")
        {
            Description = "What to look for, in the phrase language of the standards; 'agent: ' or 'customer: ' in front says who says it. Several are alternatives.",
            Arity = ArgumentArity.OneOrMore,
        };
        var agent = new Option<string>("--agent") { Description = "Only calls that this agent took.", HelpName = "ID" };
        var count = new Option<string?>("--count") { Description = "Instead of the places: in how many calls of each group something is found, of how many.", HelpName = "agent|team|day|language|call" };
        count.OneOf("agent", "team", "day", "language", "call");
        var flags = new SettingsFlags("agents");
        var command = new Command("find", "Find where something was said in any call, by the phrase language of the standards: word forms, gaps, groups.")
        {
            phrases, agent, from, to, top, count, dataset, asOf, format, language, pack,
        };
        flags.AddTo(command);
        command.SetAction((parsed, cancelled) =>
        {
            SpeechQuestion question = SpeechQuestion.Read(parsed.GetValue(phrases)!, PackOption.Read(PackOption.FolderFor(parsed.GetValue(pack), parsed.GetValue(dataset)!)).Lexicon);
            var filter = new SpeechFilter(parsed.GetValue(agent), parsed.GetValue(from), parsed.GetValue(to));
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!, filter.From, filter.To, parsed.GetValue(asOf), KnownAgents.Of(SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), parsed.GetValue(dataset)!)));
            var search = new SpeechSearch(view, filter, question);
            ImmutableArray<SaidPlace> places = search.Run(cancelled);
            OutputFormat form = ReadingOptions.FormatOf(parsed.GetValue(format)!);
            ReportTexts? reading = form is OutputFormat.Table or OutputFormat.Markdown ? ReadingOptions.TextsOf(parsed.GetValue(language)!) : null;
            ImmutableArray<(string Name, int Calls)> searched = SpeechReader.Counts(view, filter, parsed.GetValue(count) ?? "agent");
            if (parsed.GetValue(count) is { } by)
                ResultPrinter.Print(SaidTables.Counts(places, searched, by, reading), form, Console.Out);
            else if (!places.IsEmpty || reading is null)
                ResultPrinter.Print(SaidTables.Places(search.Timed(places, parsed.GetValue(top)), reading), form, Console.Out);
            Console.Error.WriteLine($"callqa: {Said(places, searched.Sum(s => s.Calls), parsed.GetValue(count) is null ? parsed.GetValue(top) : int.MaxValue)}");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Said(ImmutableArray<SaidPlace> places, int calls, int top)
    {
        string found = places.IsEmpty
            ? $"nothing found in {Counted.Of(calls, "call")}"
            : $"{Counted.Of(places.Length, "place")} in {places.Select(p => p.Text.Call).Distinct(StringComparer.Ordinal).Count()} of {Counted.Of(calls, "call")}";
        return places.Length > top ? $"{found}; the first {top} are shown (--top)." : found + ".";
    }
}
