using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa score</c>: the dataset's calls by the pack as it is now; needs no recording.</summary>
internal static class ScoreCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset();
        var flags = new SettingsFlags("workers", "pack", "profile");
        var batch = new BatchOptions();
        var command = new Command("score", "Score again what the dataset holds, where pack, profile or act model have changed.") { dataset };
        flags.AddTo(command);
        batch.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string folder = parsed.GetValue(dataset)!;
            ReadingOptions.RequireDataset(folder);
            var order = new RunOrder(command.Name, folder, [], () => SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder), batch.Read(parsed));
            return ReportedRun.DoAsync(order, cancellation);
        });
        return command;
    }
}
