using Xunit;

namespace CallQa.Binary.Runs;

public sealed class InterruptTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void While_a_run_is_at_work_a_second_is_refused_and_Ctrl_C_leaves_what_is_done_ready_to_read()
    {
        _work.AddTranscripts(ofEach: 2);
        _work.AddRecording("ru-01");
        using CallQaProcess run = CallQaProcess.Start(_work.Path, null, "run", "calls", "--out", "out", "--workers", "2");
        Assert.True(run.WaitUntil(() => Results.Staged(_work.At("out")) >= 6), run.Error);

        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");
        Assert.Equal(11, code);
        Assert.Contains("is being written to by process", error, StringComparison.Ordinal);

        (code, string output, _) = CallQaProcess.Run(_work.Path, "status", "calls", "--dataset", "out");
        Assert.Equal(0, code);
        Assert.Contains("7 calls in the folders named: 1 waiting to be read, 6 finished and not yet published.", output, StringComparison.Ordinal);
        Assert.Contains("6 finished and not yet published", output, StringComparison.Ordinal);
        Assert.Contains("Being written to by process", output, StringComparison.Ordinal);

        run.Interrupt();
        Assert.Equal(130, run.End());
        Assert.Contains("the same command goes on", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(Results.Of(_work.At("out")));
        (_, output, _) = CallQaProcess.Run(_work.Path, "status", "calls", "--dataset", "out");
        Assert.Contains("7 calls in the folders named: 1 waiting to be read, 6 done.", output, StringComparison.Ordinal);
        Assert.Contains("6 calls on", output, StringComparison.Ordinal);
        Assert.Contains("cancelled; the same command goes on", output, StringComparison.Ordinal);
    }
}
