using System.Globalization;
using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Reliability;

/// <summary>
/// At one call of the kernel the program is killed, or the call fails. Readers see the state before or the one after, and
/// the next run ends as if undisturbed. The short form takes two of the most delicate moments, the long form all of them: every fsync and
/// rename, and of the writes to each file the first.
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
        string[] moments =
        [
            .. SystemCall.Trace(folder, _second.Folder, SecondRun.Arguments("out"))
                .Select(c => $"{c.Name} {Path.GetRelativePath(folder, c.Path)}")
                .Where(m => !m.EndsWith("report.html", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Where(m => LongForm.Asked || Kinds.Contains(m, StringComparer.Ordinal)),
        ];
        Assert.True(moments.Length >= Kinds.Length, string.Join('\n', moments));
        (string Moment, string Fault)[] faults =
        [
            .. moments.Index().SelectMany(m => LongForm.Asked
                ? Faults(m.Item).Select(f => (m.Item, f))
                : [(m.Item, Faults(m.Item)[m.Index % 2])]),
        ];
        Assert.All(faults, f => Try(f.Moment, f.Fault));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faults.Length} faults at {moments.Length} moments."));
    }

    private static string[] Faults(string moment) =>
        ["signal=KILL", moment.StartsWith("pwrite64", StringComparison.Ordinal) ? "error=ENOSPC" : "error=EIO"];

    private void Try(string moment, string fault)
    {
        _second.Copy("out");
        string call = moment.Split(' ')[0], path = Path.GetFullPath(Path.Combine(_second.At("out"), moment.Split(' ', 2)[1]));
        string[] own = ["-f", "-qq", "-o", "/dev/null", "-P", path, "-e", $"trace={call}", "-e", $"inject={call}:{fault}:when=1"];
        int code = SecondRun.End(CallQaProcess.StartUnder(Tools.Require("strace"), own, _second.Folder, SecondRun.Arguments("out")));
        string[] left = _second.Results("out");
        Assert.True(left.SequenceEqual(_second.Before) || left.SequenceEqual(_second.After), $"{moment}, {fault}: neither the state before nor after.");
        Assert.True(code != 0, $"{moment}, {fault}: exit 0.");
        SecondRun.End(_second.Start("out"), 0);
        Assert.Equal(_second.After, _second.Results("out"));
        Assert.False(Directory.Exists(_second.At("out/staging")));
    }
}
