using System.Diagnostics;
using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Forgetting;

/// <summary>Killed at any change of the disk, the same command completes it.</summary>
[Collection(nameof(Forgettable))]
public sealed class ForgetKilledTests(Forgettable prepared) : IDisposable
{
    private readonly Forgettable _calls = prepared.Copy();

    public void Dispose() => _calls.Dispose();

    /// <summary>Changes of the disk in their order: the call of the system, and the file that it is about.</summary>
    public static TheoryData<string, string> Moments => new()
    {
        { "rename", "removals.jsonl.new" },
        { "rename", "tombstones.new" },
        { "unlink", "report.html" },
        { "rename", "staging/publish/calls.parquet" },
        { "rename", "staging/publish/findings.parquet" },
        { "rename", "staging/publish/scorecards.parquet" },
        { "rename", "manifest.json.new" },
        { "rmdir", "history" },
        { "rmdir", "calls/day=2026-10-07" },
        { "rmdir", "scorecards/day=2026-10-07" },
        { "rmdir", "staging" },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Killed_at_any_change_of_the_disk_the_same_command_completes_it(string call, string file)
    {
        string path = _calls.Work.At("out/" + file);
        Assert.NotEqual(0, Traced(Tools.Require("strace"), "-P", path, "-e", $"trace={call}", "-e", $"inject={call}:signal=SIGKILL:when=1"));
        (int code, _, string error) = _calls.Forget("--customer", Forgettable.Customer);
        Assert.True(code == 0, error);
        Assert.Empty(_calls.Traces());
        Assert.Equal(["c-2", "c-3"], _calls.Sql("SELECT call_id FROM calls ORDER BY 1"));
    }

    private int Traced(string strace, params string[] how)
    {
        var start = new ProcessStartInfo(strace) { WorkingDirectory = _calls.Work.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "-f", "-qq", "-o", "/dev/null", .. how,
            CallQaProcess.Host(), "forget", "--dataset", _calls.Work.At("out"), "--key-file", "key", "--customer", Forgettable.Customer,
        ];
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
