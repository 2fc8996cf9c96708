using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa standards check</c>: all faults of a pack at once, each with its place.</summary>
internal static class StandardsCheckCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        Option<string?> pack = PackOption.Make();
        var command = new Command("check", "Find all faults of a pack: keys, phrases, signals, missing proofs; warn of what should be mended. Exit 4 where there is a fault.") { pack };
        command.SetAction(parsed => Run(PackOption.FolderOf(parsed.GetValue(pack))));
        return command;
    }

    private static int Run(string folder)
    {
        PackReading reading = PackOption.Reading(folder);
        ImmutableArray<PackProblem> problems = reading.Pack is null ? reading.Problems : PackCheck.Of(reading.Pack);
        ImmutableArray<PackProblem> warnings = reading.Pack is null ? [] : PackCheck.Warnings(reading.Pack);
        foreach (PackProblem problem in problems)
            Console.Out.WriteLine(problem);
        foreach (PackProblem warning in warnings)
            Console.Out.WriteLine($"{warning.At}: warning: {warning.Message}");
        string warned = warnings.Length == 0 ? "" : $", {warnings.Length} warning{(warnings.Length == 1 ? "" : "s")}";
        Console.Error.WriteLine(problems.Length == 0
            ? $"callqa: {folder}: {reading.Pack!.Standards.Length} standards, no fault{warned}."
            : $"callqa: {folder}: {problems.Length} fault{(problems.Length == 1 ? "" : "s")}{warned}.");
        return problems.Length == 0 ? ExitCode.Done : ExitCode.GateFailed;
    }
}
