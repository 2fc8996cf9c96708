using System.CommandLine;
using CallQa.Cli.Output;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Mutating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards mutate</c>: how much the examples of the standards prove.</summary>
internal static class StandardsMutateCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var ids = new Argument<string[]>("id") { Description = "Standards to change (default: all).", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> pack = PackOption.Make();
        var list = new Option<bool>("--list") { Description = "List the changes that no example notices and the phrases that no example holds, instead of counting." };
        Option<double> atLeast = ReadingOptions.Percent("--at-least", "Exit 4 where fewer changes than this share are noticed, in percent.");
        Option<string> format = ReadingOptions.Format();
        var command = new Command("mutate", "Change each rule a little (a group forgotten, a speaker mistaken, a window moved) and count what the examples notice.")
        {
            ids, pack, list, atLeast, format,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            PackOption.Read(parsed.GetValue(pack)), parsed.GetValue(ids) ?? [], parsed.GetValue(list), parsed.GetValue(atLeast),
            ReadingOptions.FormatOf(parsed.GetValue(format)!), cancellation)));
        return command;
    }

    private static int Run(Pack pack, string[] ids, bool list, double atLeast, OutputFormat format, CancellationToken cancellation)
    {
        Standard[] chosen = StandardChoice.Of(pack, ids);
        using var acts = CachedActs.Open(chosen.Any(ExampleRunner.NeedsActs));
        var examples = new ExampleRunner(pack, acts.Thresholds, acts.Classify);
        foreach (Standard standard in chosen)
            if (examples.Run(standard).FirstOrDefault(r => !r.Passed) is { } failed)
                throw new CommandFailure(ExitCode.GateFailed, $"{failed.Example.At}: an example of '{standard.Id}' fails without any change; 'callqa standards test {standard.Id}' shows it.");
        acts.Save();
        var runner = new MutationRunner(pack, acts.Thresholds, acts.Classify);
        var results = new ProofStrength[chosen.Length];
        Parallel.For(0, chosen.Length, new() { CancellationToken = cancellation }, i => results[i] = runner.Run(chosen[i]));
        ResultPrinter.Print(list ? Listed(results) : Counted(results), format, Console.Out);
        var noticed = new Proportion(results.Sum(r => r.Noticed), results.Sum(r => r.Mutations));
        return noticed.Share * 100 < atLeast ? ExitCode.GateFailed : ExitCode.Done;
    }

    private static ResultTable Counted(ProofStrength[] results) => new(
        "Changes that an example notices, and phrases that an example holds.",
        [new("standard"), new("changes", true), new("noticed", true), new("noticed_percent", true), new("phrases", true), new("held", true), new("held_percent", true)],
        [
            .. results.Select(r => Row(r.Standard.Id.Value, r.Mutations, r.Noticed, r.Phrases, r.PhrasesHeard)),
            Row("all", results.Sum(r => r.Mutations), results.Sum(r => r.Noticed), results.Sum(r => r.Phrases), results.Sum(r => r.PhrasesHeard)),
        ]);

    private static IReadOnlyList<object?> Row(string name, int changes, int noticed, int phrases, int held) =>
        [name, changes, noticed, Percent(noticed, changes), phrases, held, Percent(held, phrases)];

    private static double? Percent(int count, int of) => of == 0 ? null : Math.Round(100.0 * count / of, 1, MidpointRounding.AwayFromZero);

    private static ResultTable Listed(ProofStrength[] results) => new(
        "Changes that no example notices, and phrases that no example holds.",
        [new("place"), new("what")],
        [.. results.SelectMany(r => r.Unnoticed.Concat(r.Silent)).Select(p => (IReadOnlyList<object?>)[p.At.ToString(), p.Message])]);
}
