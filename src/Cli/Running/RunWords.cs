using System.Collections.Immutable;
using System.Globalization;
using CallQa.Cli.Settings;
using CallQa.Dataset;
using CallQa.Ingest;
using CallQa.Reports.Formats;
using CallQa.Runs;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;
using CallQa.Runs.Transcripts;

namespace CallQa.Cli.Running;

/// <summary>What a run says about itself, as sentences. Pure.</summary>
internal static class RunWords
{
    /// <summary>Before the work.</summary>
    public static IEnumerable<string> Of(RunStart start)
    {
        foreach (string note in start.Notes)
            yield return CellText.Visible(note);
        if (start.Found == 0)
        {
            yield return "nothing to do: no calls were found.";
            yield break;
        }

        int work = start.ToRead + start.ToScoreAgain;
        if (work == 0 && start.Resumed == 0)
        {
            yield return Text($"nothing new: {Calls(start.Unchanged)} up to date{Aside(start.Quarantined)}{Away(start.Away)}.");
            yield break;
        }

        string[] parts =
        [
            .. Part(start.ToRead, "to read"),
            .. Part(start.ToScoreAgain, "to score again"),
            .. Part(start.Unchanged, "up to date"),
            .. Part(start.Resumed, "finished by a run that was broken off"),
            .. Part(start.Quarantined, "in quarantine"),
            .. Part(start.Away, "removed for good"),
        ];
        yield return Text($"{Calls(start.Found)}: {string.Join(", ", parts)}.");
    }

    /// <summary>How the inputs of some folders stand, where nobody has begun a run over them.</summary>
    public static string Standing(RunStart start)
    {
        string[] parts =
        [
            .. Part(start.ToRead, "waiting to be read"),
            .. Part(start.ToScoreAgain, "waiting to be scored again"),
            .. Part(start.Unchanged, "done"),
            .. Part(start.Resumed, "finished and not yet published"),
            .. Part(start.Quarantined, "in quarantine"),
            .. Part(start.Away, "removed for good"),
        ];
        return Text($"{Calls(start.Found)} in the folders named{(parts.Length > 0 ? ": " : "")}{string.Join(", ", parts)}.");
    }

    /// <summary>That memory does not suffice for as many workers as were asked for.</summary>
    public static IEnumerable<string> FewerWorkers(CallQaSettings settings)
    {
        int granted = settings.Memory.Workers;
        if (granted < settings.Workers)
            yield return Text($"{Counted.Of(granted, "worker")} in place of {settings.Workers}: 'memory' is {settings.MemoryMb} MiB, which lets no more read at once; each takes {MemoryShare.WorkerMb} MiB, and the longest recording must find room.");
    }

    /// <summary>What is foreseen.</summary>
    public static string Of(RunEstimate estimate) => Text(
        $"{Counted.Of(estimate.Recordings, "recording")} of about {Clock(estimate.Recorded)}; the beginnings of {estimate.Tried} were tried here: {Speed(estimate.Speed)} a worker, so about {Clock(estimate.Left)} with {Counted.Of(estimate.Workers, "worker")}. Nothing was written.");

    /// <summary>What a plan is, and what to do with it.</summary>
    public static string Of(string file, ImmutableArray<double> seconds)
    {
        string sound = seconds.Length == 1
            ? Clock(TimeSpan.FromSeconds(seconds[0]))
            : Text($"{Clock(TimeSpan.FromSeconds(seconds.Min()))} to {Clock(TimeSpan.FromSeconds(seconds.Max()))}");
        string numbers = seconds.Length == 1 ? "0" : Text($"0 ... {seconds.Length - 1}");
        return Text($"{file}: {Counted.Of(seconds.Length, "shard")} of about {sound} of sound (a transcript counts as a second). Now 'callqa work {file} --shard {numbers}' on any machine, then 'callqa merge {file}'.");
    }

    /// <summary>How a shard ended.</summary>
    public static string Of(RunOutcome outcome, int shard, int shards)
    {
        string end = outcome.Unchanged > 0 && outcome.Done == 0
            ? "it was done already"
            : Text($"{(outcome.Cancelled ? "cancelled, the same command goes on; " : "")}{outcome.Done} of {Calls(outcome.Found)} finished{Aside(outcome.Quarantined.Length)}{Away(outcome.Away)}");
        return Text($"shard {shard} (0 to {shards - 1}): {end}.");
    }

    /// <summary>On the way.</summary>
    public static string Of(RunProgress progress)
    {
        string left = progress.Left is { } time ? $", {Clock(time)} left" : "";
        return Text($"{progress.Done} of {Calls(progress.Total)}, {Speed(progress.Speed)}{left}{Aside(progress.Quarantined)}");
    }

    /// <summary>An input that was put aside.</summary>
    public static string Of(QuarantinedInput input)
    {
        // Some sentences begin with the path already.
        string path = input.Found.StartsWith(input.Path, StringComparison.Ordinal) ? "" : $"{input.Path}: ";
        return CellText.Visible($"{path}{input.Found} ({input.Stage}, {input.Error})");
    }

    /// <summary>After the work, in one line; null where a run could not begin and its error says all.</summary>
    public static string? Of(RunReceipt receipt, string? path)
    {
        if (receipt.Found is null)
            return null;
        TimeSpan took = TimeSpan.FromSeconds(receipt.Seconds);
        string[] parts =
        [
            Text($"{Calls(receipt.Done ?? 0)} done{UpToDate(receipt.UpToDate ?? 0)}{Aside(receipt)}{Away(receipt.RemovedForGood ?? 0)}"),
            .. receipt.RecordedS is > 0 and double recorded
                ? [Text($"{Clock(TimeSpan.FromSeconds(recorded))} of calls, {Speed(took > TimeSpan.Zero ? recorded / took.TotalSeconds : 0)}")]
                : Array.Empty<string>(),
            .. receipt.MeanScorePercent is { } mean ? [Text($"mean score {mean:0.0} of {Calls(receipt.Scored ?? 0)}")] : Array.Empty<string>(),
            .. path is null ? Array.Empty<string>() : [$"receipt {path}"],
        ];
        return Text($"ended with exit code {receipt.ExitCode} after {Clock(took)}: {string.Join("; ", parts)}.");
    }

    /// <summary>After transcripts were written, in one line.</summary>
    public static string Of(TranscriptOutcome outcome, string folder) => Text(
        $"{Counted.Of(outcome.Written, "transcript")} written to '{folder}' ({Clock(TimeSpan.FromMilliseconds(outcome.RecordedMs))} of calls){(outcome.Unchanged > 0 ? Text($", {outcome.Unchanged} there already") : "")}{(outcome.PutAside > 0 ? Text($", {outcome.PutAside} put aside") : "")}{(outcome.Cancelled ? "; cancelled, the same command goes on" : "")}.");

    /// <summary>That the calls of a run missed the mean that was asked for.</summary>
    public static string Missed(double mean, int calls, double least) =>
        Text($"the mean score of the {Calls(calls)} that this run scored is {mean:0.0###}, under {least:0.####} (--fail-under).");

    private static string UpToDate(int unchanged) => unchanged > 0 ? Text($", {unchanged} up to date") : "";

    private static string Aside(RunReceipt receipt) =>
        receipt.Quarantined is > 0 ? Text($"{Aside(receipt.Quarantined.Value)} ({receipt.NewlyQuarantined} new)") : "";

    private static string Aside(int quarantined) => quarantined > 0 ? Text($", {quarantined} in quarantine") : "";

    private static string Away(int away) => away > 0 ? Text($", {away} removed for good") : "";

    private static string[] Part(int count, string what) => count > 0 ? [Text($"{count} {what}")] : [];

    private static string Calls(int count) => Counted.Of(count, "call");

    private static string Speed(double speed) => Text($"{speed:0.0} x real time");

    private static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? Text($"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : Text($"{time.Minutes}:{time.Seconds:00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
