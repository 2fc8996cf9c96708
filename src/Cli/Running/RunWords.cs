using System.Globalization;
using CallQa.Dataset;
using CallQa.Runs;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;

namespace CallQa.Cli.Running;

/// <summary>What a run says about itself, as sentences. Pure.</summary>
internal static class RunWords
{
    /// <summary>Before the work.</summary>
    public static IEnumerable<string> Of(RunStart start)
    {
        foreach (string note in start.Notes)
            yield return note;
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

    /// <summary>What is foreseen.</summary>
    public static string Of(RunEstimate estimate) => Text(
        $"{Counted.Of(estimate.Recordings, "recording")} of about {Clock(estimate.Recorded)}; the beginnings of {estimate.Tried} were tried here: {Speed(estimate.Speed)} a worker, so about {Clock(estimate.Left)} with {Counted.Of(estimate.Workers, "worker")}. Nothing was written.");

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
        return $"{path}{input.Found} ({input.Stage}, {input.Error})";
    }

    /// <summary>After the work.</summary>
    public static string Of(RunOutcome outcome)
    {
        double speed = outcome.Took > TimeSpan.Zero ? outcome.RecordedMs / outcome.Took.TotalMilliseconds : 0;
        string recorded = outcome.RecordedMs > 0
            ? Text($": {Clock(TimeSpan.FromMilliseconds(outcome.RecordedMs))} of calls in {Clock(outcome.Took)}, {Speed(speed)}")
            : "";
        string unchanged = outcome.Unchanged > 0 ? Text($", {outcome.Unchanged} up to date") : "";
        return Text($"{Calls(outcome.Done)} done{unchanged}{Aside(outcome.Quarantined.Length)}{Away(outcome.Away)}{recorded}.");
    }

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
