using System.Globalization;
using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Reliability;

/// <summary>
/// At one call of the kernel the program is killed, or the call fails. Readers see the state before or the one after, and
/// the next run ends as if undisturbed. The short form takes two of the most delicate moments, the long form the first write, fsync and rename of
/// each file, and <c>CALLQA_LONG=every</c> every one of them.
/// </summary>
public sealed class FaultTests : IDisposable
{
    private static readonly string[] Kinds =
    [
        "fsync manifest.json.new", "rename manifest.json.new",
    ];

    private readonly SecondRun _second = new();

    public void Dispose() => _second.Dispose();

    [Fact]
    public void Killed_at_a_call_or_told_that_it_failed_a_run_publishes_nothing_false_and_the_next_one_completes_it()
    {
        _second.Copy("out");
        string folder = _second.At("out");
        (string Call, int Time)[] moments =
        [
            .. Calls(folder)
                .Select(c => $"{c.Name} {Path.GetRelativePath(folder, c.Path)}")
                .GroupBy(m => m, StringComparer.Ordinal)
                .Where(m => LongForm.Asked || Kinds.Contains(m.Key, StringComparer.Ordinal))
                .SelectMany(m => Enumerable.Range(1, LongForm.EveryCall ? m.Count() : 1).Select(time => (m.Key, time))),
        ];
        Assert.True(moments.Length >= Kinds.Length, string.Join('\n', moments));
        ((string Call, int Time) Moment, string Fault)[] faults =
        [
            .. moments.Index().SelectMany(m => LongForm.Asked
                ? Faults(m.Item.Call).Select(f => (m.Item, f))
                : [(m.Item, Faults(m.Item.Call)[m.Index % 2])]),
        ];
        int met = faults.Count(f => Try(
            $"{f.Moment.Call}, {f.Moment.Time}", [Path.GetFullPath(Path.Combine(folder, f.Moment.Call.Split(' ', 2)[1]))],
            string.Create(CultureInfo.InvariantCulture, $"{f.Moment.Call.Split(' ')[0]}:{f.Fault}:when={f.Moment.Time}"), isMet: f.Moment.Time == 1));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{met} faults met of {faults.Length} at {moments.Length} moments."));
    }

    [Fact]
    public void On_a_disk_that_is_full_from_some_file_on_a_run_publishes_nothing_false_and_the_next_one_completes_it()
    {
        _second.Copy("out");
        string[] written =
        [
            .. Calls(_second.At("out")).Where(c => c.Name is "pwrite64").Select(c => c.Path).Distinct(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(written);
        foreach (int from in LongForm.Asked ? Enumerable.Range(0, written.Length) : [written.Length / 2])
            Try($"full from {written[from]} on", written[from..], "pwrite64:error=ENOSPC:when=1+", isMet: true);
    }

    // Neither the page of the report nor the receipt is a part of the results: they come when all is published, and a receipt's name is its moment.
    private IEnumerable<SystemCall> Calls(string folder) => SystemCall.Trace(folder, _second.Folder, SecondRun.Arguments("out"))
        .Where(c => !Path.GetRelativePath(folder, c.Path).StartsWith("report.html", StringComparison.Ordinal) && !c.Path.Contains("/receipts/", StringComparison.Ordinal));

    private static string[] Faults(string call) =>
        ["signal=KILL", call.StartsWith("pwrite64", StringComparison.Ordinal) ? "error=ENOSPC" : "error=EIO"];

    // Strace counts calls by thread: a second or later one may not come to pass, and the run then ends well.
    private bool Try(string moment, string[] paths, string inject, bool isMet)
    {
        _second.Copy("out");
        string[] own = ["-f", "-qq", "-o", "/dev/null", .. paths.SelectMany(p => new[] { "-P", p }), "-e", $"trace={inject.Split(':')[0]}", "-e", "inject=" + inject];
        int code = SecondRun.End(CallQaProcess.StartUnder(Tools.Require("strace"), own, _second.Folder, SecondRun.Arguments("out")));
        string[] left = _second.Results("out");
        Assert.True(left.SequenceEqual(_second.Before) || left.SequenceEqual(_second.After), $"{moment}, {inject}: neither the state before nor after.");
        Assert.True(code != 0 || !isMet, $"{moment}, {inject}: exit 0.");
        SecondRun.End(_second.Start("out"), 0);
        Assert.Equal(_second.After, _second.Results("out"));
        Assert.False(Directory.Exists(_second.At("out/staging")));
        return code != 0;
    }
}
