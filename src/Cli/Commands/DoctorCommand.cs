using System.CommandLine;
using CallQa.Cli.Doctor;
using CallQa.Cli.Output;
using CallQa.Cli.Settings;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa doctor</c>: what on this machine would keep a run from working, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Build()
    {
        var dataset = new Option<string?>("--dataset", "--out") { Description = "A dataset's folder to look at too.", HelpName = "DIR" };
        Option<string> format = ReadingOptions.Format();
        var flags = new SettingsFlags("data-folder");
        var command = new Command("doctor", "Check this machine: libraries, processor, models, disk, folders. Exit 1 where something will not work.") { dataset, format };
        flags.AddTo(command);
        command.SetAction(parsed =>
        {
            DoctorLine[] lines = [.. Lines(flags.Read(parsed, Environment.CurrentDirectory), parsed.GetValue(dataset))];
            ResultPrinter.Print(Table(lines), ReadingOptions.FormatOf(parsed.GetValue(format)!), Console.Out);
            return Array.Exists(lines, l => l.Level == DoctorLevel.Problem) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    internal static ResultTable Table(IEnumerable<DoctorLine> lines) => new(
        "",
        [new("level"), new("check"), new("found"), new("to_do")],
        lines.Select(l => (IReadOnlyList<object?>)[l.Level.ToString().ToLowerInvariant(), l.Check, l.Found, l.ToDo]));

    private static IEnumerable<DoctorLine> Lines(GivenSettings flags, string? dataset)
    {
        foreach (DoctorLine line in MachineChecks.Of(MachineFacts.Find()))
            yield return line;
        if (Try(() => SettingsLoader.Load(flags, dataset), "settings", out DoctorLine settled) is not { } settings)
        {
            yield return settled;
            yield break;
        }

        yield return settled;
        if (Try(() => OpenModels.Store(settings, Installation.Find()), "installation", out DoctorLine installed) is { } store)
            foreach (DoctorLine line in ModelChecks.Of(store, settings))
                yield return line;
        else
            yield return installed;
        foreach (DoctorLine line in FolderChecks.OfData(settings.DataFolder).Concat(dataset is null ? [] : FolderChecks.OfDataset(dataset)))
            yield return line;
    }

    private static T? Try<T>(Func<T> make, string check, out DoctorLine line)
        where T : class
    {
        try
        {
            T made = make();
            line = new(DoctorLevel.Ok, check, "no faults");
            return made;
        }
        catch (CommandFailure failure)
        {
            line = new(DoctorLevel.Problem, check, failure.Message);
            return null;
        }
    }
}
