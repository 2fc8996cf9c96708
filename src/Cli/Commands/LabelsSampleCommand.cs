using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports;
using CallQa.Reports.Sampling;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa labels sample</c>: findings to judge, drawn by chance, as a sheet that <c>labels import</c> takes back.</summary>
internal static class LabelsSampleCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format("csv", "jsonl");
        Option<int> size = ReadingOptions.Number("--size", "How many findings.", 100), seed = ReadingOptions.Number("--seed", "Another number draws others; the same one the same.", 1);
        var by = new Option<string[]>("--by")
        {
            Description = "From each of these as many as from the next, as far as there are; several words, or the option again, mean every combination. Default: verdict.",
            AllowMultipleArgumentsPerToken = true,
        };
        by.OneOf("standard", "verdict", "agent");
        var standard = new Option<string>("--standard") { Description = "Only findings of this standard.", HelpName = "ID" };
        var verdict = new Option<string>("--verdict") { Description = "Only findings with this verdict of the rule." };
        verdict.OneOf("met", "not-met", "not-applicable", "cannot-tell");
        var agent = new Option<string>("--agent") { Description = "Only findings about this agent.", HelpName = "ID" };
        var rater = new Option<string>("--rater") { Description = "Who is to judge; written into each row.", HelpName = "NAME" };
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        var command = new Command("sample", "Draw findings by chance for people to judge, without telling the rule's verdict: a sheet that 'labels import' takes back.")
        {
            size, by, seed, standard, verdict, agent, from, to, rater, dataset, format,
        };
        command.SetAction(parsed =>
        {
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!, parsed.GetValue(from), parsed.GetValue(to));
            string[] strata = [.. (parsed.GetValue(by) is { Length: > 0 } given ? given : ["verdict"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            LabelSample sample = LabelSample.Of(view, new(
                strata, parsed.GetValue(size), parsed.GetValue(seed), parsed.GetValue(standard), parsed.GetValue(verdict), parsed.GetValue(agent), parsed.GetValue(from), parsed.GetValue(to)));
            if (sample.Findings.IsEmpty)
                KnownNames.Require(parsed.GetValue(dataset)!, parsed.GetValue(standard), parsed.GetValue(agent));
            ResultPrinter.Print(sample.Sheet(parsed.GetValue(rater) ?? ""), ReadingOptions.FormatOf(parsed.GetValue(format)!), Console.Out);
            Console.Error.WriteLine(sample.StrataDrawn < sample.Strata
                ? $"callqa: {Counted.Of(sample.Findings.Length, "finding")} drawn from {sample.StrataDrawn} of {sample.Strata} groups (--by {string.Join(' ', strata)}); --size {sample.Strata} draws from each."
                : $"callqa: {Counted.Of(sample.Findings.Length, "finding")} drawn from {Counted.Of(sample.Strata, "group")} (--by {string.Join(' ', strata)}).");
            return ExitCode.Done;
        });
        return command;
    }
}
