using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports;
using CallQa.Reports.Agreeing;
using CallQa.Runs.Labels;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa agreement</c>: how far people agree with each other and with the rules.</summary>
internal static class AgreementCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        var standard = new Option<string>("--standard") { Description = "Only this standard.", HelpName = "ID" };
        var origin = new Option<string>("--origin") { Description = "Only labels of this origin. Default: all but disputes." };
        origin.OneOf(LabelOrigins.Review, LabelOrigins.Adjudication, LabelOrigins.Sample, LabelOrigins.Import);
        var by = new Option<string>("--by") { Description = "A row a standard, or a row a person and a pair of people.", DefaultValueFactory = _ => "standard" };
        by.OneOf("standard", "rater");
        var command = new Command("agreement", "How far people agree with the rules and with each other: counts, percent with Wilson's interval, Gwet's AC1 with its interval.")
        {
            by, standard, origin, from, to, dataset, format,
        };
        command.SetAction(parsed =>
        {
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!, parsed.GetValue(from), parsed.GetValue(to));
            ImmutableArray<LabelPair> pairs = LabelPair.Of(view, parsed.GetValue(origin), parsed.GetValue(standard), parsed.GetValue(from), parsed.GetValue(to));
            if (pairs.IsEmpty)
                KnownNames.Require(parsed.GetValue(dataset)!, parsed.GetValue(standard), agent: null);
            if (!pairs.IsEmpty)
                ResultPrinter.Print(parsed.GetValue(by) is "rater" ? AgreementTable.ByRater(pairs) : AgreementTable.ByStandard(pairs), ReadingOptions.FormatOf(parsed.GetValue(format)!), Console.Out);
            else
                Console.Error.WriteLine("callqa: no labels to compare; 'callqa labels sample' draws findings to judge, and 'callqa labels import' takes them back.");
            return ExitCode.Done;
        });
        return command;
    }
}
