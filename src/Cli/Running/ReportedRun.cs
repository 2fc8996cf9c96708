using CallQa.Cli.Settings;
using CallQa.Dataset;

namespace CallQa.Cli.Running;

/// <summary>A run with its last word and its receipt, however it ends: what <c>run</c>, <c>score</c> and <c>retry</c> share.</summary>
internal static class ReportedRun
{
    /// <summary>Runs; the exit code says how it ended, and so does what is written.</summary>
    public static async Task<int> DoAsync(RunOrder order, CancellationToken cancellation)
    {
        TimeProvider clock = TimeProvider.System;
        IRunTalk talk = order.Batch.JsonLog ? new JsonTalk(Console.Error, clock) : new TextTalk();
        DateTimeOffset startedAt = clock.GetUtcNow();
        long started = clock.GetTimestamp();
        RunEnd? end = null;
        CommandEnd failed = default;
        try
        {
            CallQaSettings settings = order.Settings();
            end = await DatasetRun.RunAsync(order, settings, talk, cancellation);
            if (end.Outcome.Cancelled)
                failed = CommandEnd.Cancelled;
        }
        catch (Exception error) when (CommandEnd.Of(error) is { } known)
        {
            failed = known;
        }

        var receipt = new RunReceipt
        {
            Command = order.Command,
            Paths = order.Paths,
            Dataset = order.Folder,
            FailUnder = order.Batch.FailUnder,
            StartedAt = startedAt,
            FinishedAt = clock.GetUtcNow(),
            Seconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 3),
            ExitCode = end?.Code ?? failed.Code,
            Error = failed.Message,
            Version = DatasetRun.Version,
        };
        return Tell(end is null ? receipt : receipt.Of(end), talk);
    }

    private static int Tell(RunReceipt receipt, IRunTalk talk)
    {
        string? path = null;
        try
        {
            // Of a dataset that another process writes to, that process tells.
            if (receipt.ExitCode != ExitCode.DatasetLocked)
                path = Receipts.Write(receipt.Dataset, receipt.StartedAt, [.. receipt.Line(), (byte)'\n']);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            talk.Say($"the receipt cannot be written: {error.Message}");
            receipt = receipt with { ExitCode = receipt.ExitCode is ExitCode.Done ? ExitCode.Failed : receipt.ExitCode };
        }

        talk.End(receipt, path);
        return receipt.ExitCode;
    }
}
