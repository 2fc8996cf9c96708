using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa run</c>: recordings and transcripts in, scores and reports out.</summary>
internal static class RunCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("FOLDER") { Description = "Folders or files: recordings with their sidecars, ready transcripts.", Arity = ArgumentArity.OneOrMore };
        var output = ReadingOptions.Dataset("The folder of results; made where there is none.");
        paths.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "FOLDER"));
        var flags = new SettingsFlags("workers", "memory", "pack", "profile", "language", "model", "agent-channel");
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what there is to do and how long it will take here; recordings are tried for that, nothing is written." };
        var noRedact = new Option<bool>("--no-redact") { Description = "Store texts with the personal data in them; refused unless callqa.yml says 'redaction: allow-off'." };
        var batch = new BatchOptions();
        var command = new Command("run", "Transcribe and score what is new in a folder of calls, then report per agent.") { paths, output, dryRun, noRedact };
        flags.AddTo(command);
        batch.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string folder = parsed.GetValue(output)!;
            ImmutableArray<string> from = [.. parsed.GetValue(paths)!];
            return parsed.GetValue(dryRun)
                ? DatasetRun.ForeseeAsync(folder, from, Load(), cancellation)
                : ReportedRun.DoAsync(new(command.Name, folder, from, Load, batch.Read(parsed)), cancellation);

            CallQaSettings Load()
            {
                CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder);
                return parsed.GetValue(noRedact) ? settings.WithoutRedaction() : settings;
            }
        });
        return command;
    }
}
