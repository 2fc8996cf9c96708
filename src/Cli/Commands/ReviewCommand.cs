using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Cli.Settings;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Reviewing;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa review</c>: what waits for a person.</summary>
internal static class ReviewCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format(), language = ReadingOptions.Language();
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        Option<int> top = ReadingOptions.Number("--top", "How many.", 20);
        var why = new Option<string>("--why") { Description = "Only what waits for this." };
        why.OneOf("dispute", "gate", "cannot-tell");
        var agent = new Option<string>("--agent") { Description = "Only this agent.", HelpName = "ID" };
        var standard = new Option<string>("--standard") { Description = "Only this standard.", HelpName = "ID" };
        var flags = new SettingsFlags("agents");
        var command = new Command("review", "What waits for a person: disputes, hits of review gates, and verdicts that cannot be told; 'callqa labels add' decides.")
        {
            why, agent, standard, from, to, top, dataset, format, language,
        };
        flags.AddTo(command);
        command.SetAction(parsed =>
        {
            using DatasetView view = ReadingOptions.Open(
                parsed.GetValue(dataset)!, parsed.GetValue(from), parsed.GetValue(to), agents: KnownAgents.Of(SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), parsed.GetValue(dataset)!)));
            (ImmutableArray<ReviewItem> items, int inAll) = ReviewItem.Of(
                view, new(parsed.GetValue(why), parsed.GetValue(agent), parsed.GetValue(standard), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(top)));
            OutputFormat form = ReadingOptions.FormatOf(parsed.GetValue(format)!);
            if (form is not (OutputFormat.Table or OutputFormat.Markdown))
                ResultPrinter.Print(ReviewTables.ForMachines(items), form, Console.Out);
            else if (!items.IsEmpty)
                ResultPrinter.Print(ReviewTables.ForReading(items, ReadingOptions.TextsOf(parsed.GetValue(language)!)), form, Console.Out);
            Console.Error.WriteLine(inAll > items.Length
                ? $"callqa: {Counted.Of(inAll, "finding")} wait for a person; the first {items.Length} are shown (--top)."
                : $"callqa: {(inAll == 0 ? "nothing waits" : inAll == 1 ? "1 finding waits" : $"{inAll} findings wait")} for a person.");
            return ExitCode.Done;
        });
        return command;
    }
}
