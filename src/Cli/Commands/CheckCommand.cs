using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Output;
using CallQa.Dataset.Checking;
using CallQa.Reports.Formats;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa check</c>: whether a dataset is as it was written.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        var readData = new Option<bool>("--read-data") { Description = "Also read every file: hashes, rows, order, keys, and every row's call." };
        var command = new Command("check", "Compare the dataset and its older states with what the manifests say; exit code 1 where something is damaged.") { dataset, readData, format };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(dataset)!;
            CheckOutcome outcome = DatasetCheck.Of(folder, parsed.GetValue(readData)) ?? throw ReadingOptions.NoDataset(folder);
            Print(outcome, parsed.GetValue(readData), ReadingOptions.FormatOf(parsed.GetValue(format)!));
            return outcome.Faults.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(CheckOutcome outcome, bool read, OutputFormat format)
    {
        TextWriter talk = format is OutputFormat.Table or OutputFormat.Markdown ? Console.Out : Console.Error;
        foreach (string note in outcome.Notes)
            talk.WriteLine(note);
        string looked = string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(outcome.Files, "file")} of {outcome.Bytes / 1e6:0.0} MB {(read ? "read" : "looked at, not read")}; {Counted.Of(outcome.Rows, "row")}, {Counted.Of(outcome.OlderStates, "older state")}");
        talk.WriteLine(outcome.Faults.IsEmpty ? $"{looked}: all as written." : $"{looked}: {Counted.Of(outcome.Faults.Length, "file is", "files are")} not as written.");
        if (outcome.Faults.IsEmpty && format == OutputFormat.Table)
            return;
        ResultColumn[] columns = [new("path"), new("found")];
        ResultPrinter.Print(new("", columns, outcome.Faults.Select(f => (IReadOnlyList<object?>)[f.Path, f.Found])), format, Console.Out);
    }
}
