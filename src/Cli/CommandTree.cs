using System.CommandLine;

namespace CallQa.Cli;

/// <summary>All commands, and what happens to a command line that none of them understands.</summary>
internal static class CommandTree
{
    /// <summary>The tree: one file a command under <c>Commands/</c>.</summary>
    public static RootCommand Build()
    {
        RootCommand root = new("Fair, explained, checkable quality scores for recorded calls, offline, in Russian, Swedish and English.")
        {
            Commands.RunCommand.Build(),
            Commands.IngestCommand.Build(),
            Commands.ScoreCommand.Build(),
            Commands.RescoreCommand.Build(),
            Commands.BacktestCommand.Build(),
            Commands.PlanCommand.Build(),
            Commands.WorkCommand.Build(),
            Commands.MergeCommand.Build(),
            Commands.StatusCommand.Build(),
            Commands.RetryCommand.Build(),
            Commands.CheckCommand.Build(),
            Commands.CompactCommand.Build(),
            Commands.ForgetCommand.Build(),
            Commands.RetentionCommand.Build(),
            Commands.TrainCommand.Build(),
            Commands.ReportCommand.Build(),
            Commands.PlacesCommand.Worst(),
            Commands.PlacesCommand.Best(),
            Commands.FindCommand.Build(),
            Commands.ExplainCommand.Build(),
            Commands.ReviewCommand.Build(),
            Commands.ServeCommand.Build(),
            Commands.LabelsCommand.Build(),
            Commands.AgreementCommand.Build(),
            Commands.DisputeCommand.Build(),
            Commands.SqlCommand.Build(),
            Commands.ExportCommand.Build(),
            Commands.StandardsCommand.Build(),
            Commands.ModelsCommand.Build(),
            Commands.DoctorCommand.Build(),
            Commands.InitCommand.Build(),
            Commands.CompletionCommand.Build(),
            Commands.EvaluateCommand.Build(),
            Commands.PagesCommand.Build(),
        };
        ProductHelp.AddTo(root);
        return root;
    }

    /// <summary>Parses, runs, and turns every outcome into an exit code (docs/design.md).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        ParseResult parsed = Build().Parse(args);
        // Help and the version are answered whatever else stands there.
        IReadOnlyList<string> faults = parsed.Action is ProductHelp || parsed.GetResult("--version") is not null ? [] : CommandLineFaults.Of(parsed, args);
        if (faults.Count > 0)
        {
            foreach (string fault in faults)
                await Console.Error.WriteLineAsync($"callqa: {fault}");
            await Console.Error.WriteLineAsync($"callqa: see '{CommandLineFaults.PathOf(parsed)} --help'.");
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception error) when (CommandEnd.Of(error) is { } end)
        {
            await Console.Error.WriteLineAsync($"callqa: {end.Message}");
            return end.Code;
        }
    }
}
