using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Running;
using CallQa.Dataset;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa compact</c>: room on the disk, at the price of older states.</summary>
internal static class CompactCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset();
        Option<int> keep = ReadingOptions.Number("--keep", "How many older states stay for --as-of, 0 to 7.", 0, from: 0, to: 7);
        var command = new Command("compact", "Remove older states and what broken-off runs left; what counts stays as it is, one file a table and day.") { dataset, keep };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(dataset)!;
            ReadingOptions.RequireDataset(folder);
            using DatasetWriter writer = DatasetRun.Open(folder, TimeProvider.System);
            long before = SizeOf(folder);
            writer.Compact(parsed.GetValue(keep));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(before - SizeOf(folder)) / 1e6:0.0} MB freed, {SizeOf(folder) / 1e6:0.0} MB left."));
            return ExitCode.Done;
        });
        return command;
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
}
