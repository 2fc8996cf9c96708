using System.Globalization;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Dataset.Forgetting;

namespace CallQa.Cli.Running;

/// <summary>Removes calls from a dataset and tells what became of it: what <c>forget</c> and <c>retention</c> share.</summary>
internal static class DatasetRemoval
{
    /// <summary>Removes, then prints counts; never the name of what was removed.</summary>
    /// <exception cref="CommandFailure">There is no dataset, it is locked, the key is not fit, or the disk failed.</exception>
    public static async Task<int> DoAsync(string folder, RemovalRequest request, CallQaSettings settings, bool dryRun)
    {
        if (!File.Exists(Path.Combine(folder, "manifest.json")))
            throw new CommandFailure(ExitCode.DatasetMissing, $"'{folder}' holds no dataset; 'callqa run FOLDER --out {folder}' makes one.");
        foreach (string other in request.Folders.Where(f => !Directory.Exists(f)))
            throw new CommandFailure(ExitCode.Usage, $"the folder '{other}' does not exist; --also must name folders with clips, pages or exports.");
        TombstoneKey? key = dryRun ? null : KeyOptions.Required(folder, settings);
        using DatasetWriter writer = DatasetRun.Open(folder, TimeProvider.System);
        if (key is null)
        {
            Console.WriteLine($"{Counted.Of(writer.CountToRemove(request), "call")} would be removed. Nothing was changed.");
            return ExitCode.Done;
        }

        try
        {
            return Tell(await writer.RemoveAsync(request, key));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{error.Message} The removal is not complete; the same command goes on from here.");
        }
    }

    private static int Tell(RemovalOutcome outcome)
    {
        foreach (string file in outcome.Files)
            Console.Error.WriteLine($"callqa: removed {file}");
        foreach (string file in outcome.Unseen)
            Console.Error.WriteLine($"callqa: {file} cannot be looked through; if it was made from this dataset, remove it or make it anew.");
        foreach (string left in outcome.Left)
            Console.Error.WriteLine($"callqa: {left}");
        if (!outcome.Left.IsEmpty)
            throw new CommandFailure(ExitCode.Failed, "the removal is not complete; after that, the same command goes on from here.");
        if (outcome is { Calls: 0, WentOn: false })
        {
            Console.WriteLine("Nothing found: no call of that kind is in the dataset.");
            return ExitCode.Done;
        }

        string rows = string.Join(", ", outcome.Rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value}")));
        if (outcome.WentOn)
            Console.WriteLine("A removal that was broken off is complete now.");
        if (outcome.Calls > 0)
            Console.WriteLine($"{Counted.Of(outcome.Calls, "call")} removed for good{(rows.Length > 0 ? $" (rows: {rows})" : "")}, with the older states and the page of the dataset.");
        Console.WriteLine($"Read back: {Counted.Of(outcome.LookedThrough, "file")}, nothing is left of it. Continuity is computed again by the next 'callqa run' or 'callqa score'.");
        return ExitCode.Done;
    }
}
