using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Dataset.Forgetting;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa retention</c>: days that are older than the profile keeps, out for good.</summary>
internal static class RetentionCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset();
        Option<int?> days = ReadingOptions.NumberIfGiven("--keep-days", "How many days are kept, today included. Default: keep-days of the profile.");
        Option<DateOnly?> before = ReadingOptions.Day("--before", "Remove the days before this one, whatever day it is today.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say how many calls would go." };
        var flags = new SettingsFlags("pack", "profile", "key-file");
        var command = new Command("retention", "Remove calls that are older than the profile keeps, day by day, and keep them away.") { dataset, days, before, dryRun };
        flags.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(days) is not null && result.GetResult(before) is not null)
                result.AddError("name one of --keep-days N and --before DAY.");
        });
        command.SetAction(async (parsed, _) =>
        {
            string folder = parsed.GetValue(dataset)!;
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder);
            DateOnly first = parsed.GetValue(before) ?? First(parsed.GetValue(days) ?? Kept(settings));
            return await DatasetRemoval.DoAsync(folder, new() { KeepFrom = first, By = Environment.UserName }, settings, parsed.GetValue(dryRun));
        });
        return command;
    }

    // By UTC, so that the zone of the machine decides nothing.
    private static DateOnly First(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1 - days);

    private static int Kept(CallQaSettings settings) =>
        RunParts.ProfileOf(settings, Installation.Find()).KeepDays
        ?? throw new CommandFailure(ExitCode.Usage, $"the profile '{settings.Profile}' does not say how long calls are kept; give it 'keep-days: N', or name --keep-days N or --before DAY.");
}
