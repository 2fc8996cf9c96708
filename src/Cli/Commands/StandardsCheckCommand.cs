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
        var command = new Command("check", "Find all faults of a pack: keys, phrases, signals, missing proofs. Exit 2 where there are any; warnings change no exit code.") { pack };
        command.SetAction(parsed => Run(PackOption.FolderOf(parsed.GetValue(pack))));
        return command;
    }

    private static int Run(string folder)
    {
        PackReading reading = ContinuityProofs.Checked(PackOption.Checked(folder));
        foreach (PackProblem problem in reading.Problems)
            Console.Out.WriteLine(problem);
        int warnings = reading.Problems.Count(p => p.IsWarning), faults = reading.Problems.Length - warnings;
        string warned = warnings > 0 ? $", {Counted.Of(warnings, "warning")}" : "";
        Console.Error.WriteLine(reading.Pack is { } pack
            ? $"callqa: {folder}: {Counted.Of(pack.Standards.Length + pack.Continuity.Length, "standard")}, no fault{warned}."
            : $"callqa: {folder}: {Counted.Of(faults, "fault")}{warned}; the pack cannot be used.");
        return faults == 0 ? ExitCode.Done : ExitCode.Usage;
    }
}
