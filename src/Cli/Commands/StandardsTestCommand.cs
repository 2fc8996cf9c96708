using System.CommandLine;
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
        Option<string?> pack = PackOption.Make();
        var noActs = new Option<bool>("--no-acts") { Description = "Leave the classifier out: signals are heard by phrases and times alone." };
        var command = new Command("test", "Run the examples of the standards; for each that fails show what was found. Exit 4 where any fails.") { ids, pack, noActs };
        command.SetAction(parsed => Run(PackOption.Read(parsed.GetValue(pack)), parsed.GetValue(ids) ?? [], parsed.GetValue(noActs)));
        return command;
    }

    private static int Run(Pack pack, string[] ids, bool noActs)
    {
        foreach (string id in ids)
            if (pack.Find(id) is null)
                throw new CommandFailure(ExitCode.Usage, $"'{id}' is no standard of the pack '{pack.Id}'; 'callqa standards list' names them.");
        Standard[] chosen = [.. pack.Standards.Where(s => ids.Length == 0 || ids.Contains(s.Id.Value, StringComparer.Ordinal))];
        using var acts = CachedActs.Open(!noActs && chosen.Any(ExampleRunner.NeedsActs));
        var runner = new ExampleRunner(pack, acts.Thresholds, acts.Classify);
        int passed = 0, failed = 0;
        foreach (ExampleResult result in chosen.SelectMany(runner.Run))
        {
            if (result.Passed)
            {
                passed++;
                continue;
            }

            failed++;
            ExampleText.Write(result, Console.Out);
        }

        acts.Save();
        Console.Error.WriteLine($"callqa: {chosen.Length} standards, {passed} examples passed, {failed} failed.");
        return failed == 0 ? ExitCode.Done : ExitCode.GateFailed;
    }
}
