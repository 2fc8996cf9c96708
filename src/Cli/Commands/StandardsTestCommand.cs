using System.CommandLine;
using CallQa.Runs.Proving;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards test</c>: runs the examples that stand in the standards.</summary>
internal static class StandardsTestCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var ids = new Argument<string[]>("id") { Description = "Standards to test (default: all).", Arity = ArgumentArity.ZeroOrMore };
        var sections = new Option<string[]>("--section") { Description = "Only standards of this section; may be repeated.", HelpName = "ID" };
        Option<string[]> languages = new Option<string[]>("--language") { Description = "Only examples in this language; may be repeated." }.OneOf("ru", "sv", "en");
        Option<string?> pack = PackOption.Make();
        var noActs = new Option<bool>("--no-acts") { Description = "Leave the classifier out: signals are heard by phrases and times alone." };
        var command = new Command("test", "Run the examples of the standards; for each that fails show what was found, underlined. Exit 1 where any fails.")
        {
            ids, sections, languages, pack, noActs,
        };
        command.SetAction((parsed, cancellation) =>
        {
            Pack read = PackOption.Read(parsed.GetValue(pack));
            string[] named = parsed.GetValue(ids) ?? [], within = parsed.GetValue(sections) ?? [];
            Refuse(named, [.. read.Standards.Select(s => s.Id.Value), .. read.Continuity.Select(s => s.Id.Value)], "standard", read);
            Refuse(within, [.. read.Sections.Select(s => s.Id), ContinuityStandard.Section], "section", read);
            return Task.FromResult(Run(
                Chosen(read, named, within, parsed.GetValue(languages) ?? []), ChosenOverCalls(read, named, within), read, parsed.GetValue(noActs), cancellation));
        });
        return command;
    }

    private static Standard[] Chosen(Pack pack, string[] ids, string[] sections, string[] languages) =>
    [
        .. pack.Standards
            .Where(s => ids.Length == 0 || ids.Contains(s.Id.Value, StringComparer.Ordinal))
            .Where(s => sections.Length == 0 || sections.Contains(s.Section, StringComparer.Ordinal))
            .Select(s => s with { Examples = [.. s.Examples.Where(e => languages.Length == 0 || languages.Contains(e.Language.Code(), StringComparer.Ordinal))] }),
    ];

    // A small dataset may hold calls in several languages: no language picks among them.
    private static ContinuityStandard[] ChosenOverCalls(Pack pack, string[] ids, string[] sections) =>
        sections.Length > 0 && !sections.Contains(ContinuityStandard.Section, StringComparer.Ordinal)
            ? []
            : [.. pack.Continuity.Where(s => ids.Length == 0 || ids.Contains(s.Id.Value, StringComparer.Ordinal))];

    private static void Refuse(string[] given, string[] known, string what, Pack pack)
    {
        foreach (string id in given)
            if (!known.Contains(id, StringComparer.Ordinal))
                throw new CommandFailure(
                    ExitCode.Usage,
                    $"'{id}' is no {what} of the pack '{pack.Id}'.{(Nearest.Of(id, known) is { } near ? $" Did you mean '{near}'?" : "")} 'callqa standards list' names them.");
    }

    private static int Run(Standard[] chosen, ContinuityStandard[] overCalls, Pack pack, bool noActs, CancellationToken cancellation)
    {
        using var acts = CachedActs.Open(!noActs && (chosen.Any(ExampleRunner.NeedsActs) || overCalls.Any(s => ContinuityExamples.NeedsActs(pack, s))));
        acts.Prepare(
            [
                .. chosen.Where(ExampleRunner.NeedsActs).SelectMany(s => s.Examples).Select(e => e.Call),
                .. overCalls.Where(s => ContinuityExamples.NeedsActs(pack, s)).SelectMany(s => s.Examples).SelectMany(e => e.Calls).Select(c => c.Call).Where(c => c.Utterances.Length > 0),
            ],
            cancellation);
        var runner = new ExampleRunner(pack, acts.Thresholds, acts.Classify);
        ExampleResult[] results = [];
        ContinuityExampleResult[] resultsOver = [];
        Parallel.Invoke(
            () => resultsOver = ContinuityProofs.Test(pack, overCalls, acts),
            () => results = [.. chosen.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(runner.Run)]);
        ExampleResult[] failed = [.. results.Where(r => !r.Passed)];
        foreach (ExampleResult result in failed)
            ExampleText.Write(result, Console.Out);
        ContinuityExampleResult[] failedOver = [.. resultsOver.Where(r => !r.Passed)];
        foreach (ContinuityExampleResult result in failedOver)
            ContinuityText.Write(result, Console.Out);
        int all = results.Length + resultsOver.Length, bad = failed.Length + failedOver.Length;
        Console.Error.WriteLine($"callqa: {Counted.Of(chosen.Length + overCalls.Length, "standard")}, {Counted.Of(all - bad, "example")} passed, {bad} failed.");
        return bad == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
