using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Reliability;

/// <summary>A run keeps to itself: no network, and no file outside of the folder of results, libraries included.</summary>
public sealed class NothingLeavesTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    // ONNX Runtime gathers telemetry unless told not to: a data base in the home folder, a file in the temporary one, and a try to send.
    [Fact]
    public void A_run_opens_no_connection_and_leaves_nothing_at_home_or_in_the_temporary_folder()
    {
        _work.AddTranscripts(ofEach: 1);
        Directory.CreateDirectory(_work.At("temporary"));
        using CallQaProcess run = CallQaProcess.StartUnder(
            Tools.Require("strace"),
            ["-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,connect", "-E", $"TMPDIR={_work.At("temporary")}", "-o", "trace.txt"],
            _work.Path,
            "run", "calls", "--out", "out");
        int code = run.End();
        Assert.True(code == 0, run.Error);
        Assert.DoesNotContain("AF_INET", File.ReadAllText(_work.At("trace.txt")), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_work.At("temporary")));
        Assert.Equal(["calls", "out", "temporary", "trace.txt"], Directory.EnumerateFileSystemEntries(_work.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
