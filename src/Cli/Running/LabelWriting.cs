using CallQa.Cli.Commands;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Redaction;
using CallQa.Reports;
using CallQa.Runs.Labels;

namespace CallQa.Cli.Running;

/// <summary>Puts people's verdicts into a dataset: what <c>labels add</c>, <c>labels import</c> and <c>dispute</c> share.</summary>
internal static class LabelWriting
{
    /// <summary>Checks all drafts, then adds them all, or none where one is faulty; how many were new.</summary>
    /// <param name="folder">The dataset.</param>
    /// <param name="settings">Say what is redacted.</param>
    /// <param name="drafts">Each with the place that a fault is told with; empty for none.</param>
    /// <param name="found">Faults that are known already, told with the others.</param>
    /// <exception cref="CommandFailure">There is no dataset, it is locked, a draft is faulty, or the disk failed.</exception>
    public static async Task<int> AddAsync(
        string folder, CallQaSettings settings, IReadOnlyCollection<(string Place, LabelDraft Draft)> drafts, IEnumerable<string>? found = null)
    {
        if (!File.Exists(Path.Combine(folder, "manifest.json")))
            throw new CommandFailure(ExitCode.DatasetMissing, $"'{folder}' holds no dataset; 'callqa run FOLDER --out {folder}' makes one.");
        TimeProvider clock = TimeProvider.System;
        using DatasetWriter writer = DatasetRun.Open(folder, clock);
        var labels = new List<Label>();
        var faults = new List<string>(found ?? []);
        using (DatasetView view = ReadingOptions.Open(folder))
        {
            var check = new LabelCheck(view, Redactor.Create(new() { Kinds = settings.Redaction.Over(RunParts.ProfileOf(settings, Installation.Find()).Redaction) }), clock.GetUtcNow());
            foreach ((string place, LabelDraft draft) in drafts)
            {
                var own = new List<string>();
                if (check.Read(draft, own) is { } label)
                    labels.Add(label);
                faults.AddRange(own.Select(f => place + f));
            }
        }

        Refuse(faults);
        try
        {
            return await writer.AddLabelsAsync(labels);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CommandFailure(ExitCode.Failed, $"nothing was stored: {error.Message}");
        }
    }

    private static void Refuse(List<string> faults)
    {
        if (faults.Count == 0)
            return;
        foreach (string fault in faults.SkipLast(1))
            Console.Error.WriteLine($"callqa: {fault}");
        throw new CommandFailure(ExitCode.Usage, $"{faults[^1]} Nothing was stored.");
    }
}
