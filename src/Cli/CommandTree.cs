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
            Commands.DisputeCommand.Build(),
            Commands.SqlCommand.Build(),
            Commands.ExportCommand.Build(),
            Commands.StandardsCommand.Build(),
            Commands.ModelsCommand.Build(),
            Commands.DoctorCommand.Build(),
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
        catch (CommandFailure failure)
        {
            await Console.Error.WriteLineAsync($"callqa: {failure.Message}");
            return failure.Code;
        }
        catch (InvalidDataException damaged)
        {
            await Console.Error.WriteLineAsync($"callqa: {damaged.Message} 'callqa check --read-data' names what is damaged; the next 'callqa run' puts it aside.");
            return ExitCode.Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What a command can say more of it has said itself; left are a full disk and a closed pipe or output.
            await Console.Error.WriteLineAsync($"callqa: the output cannot be written, or a file cannot be read: {error.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("callqa: cancelled; the same command goes on from here.");
            return ExitCode.Cancelled;
        }
    }
}
