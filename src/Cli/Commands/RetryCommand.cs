using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa retry</c>: what is in quarantine once more, though nothing of it has changed.</summary>
internal static class RetryCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("FOLDER") { Description = "The folders or files that the inputs came from, as 'callqa run' was given them.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "FOLDER"));
        Option<string> output = ReadingOptions.Dataset();
        var flags = new SettingsFlags("workers", "memory", "pack", "profile", "language", "model", "agent-channel");
        var batch = new BatchOptions();
        var command = new Command("retry", "Try the inputs in quarantine again; inputs that a run has not seen yet are left to 'callqa run'.") { paths, output };
        flags.AddTo(command);
        batch.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string folder = parsed.GetValue(output)!;
            ReadingOptions.RequireDataset(folder);
            var order = new RunOrder(command.Name, folder, [.. parsed.GetValue(paths)!], () => SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder), batch.Read(parsed));
            return ReportedRun.DoAsync(order with { Retry = true }, cancellation);
        });
        return command;
    }
}
