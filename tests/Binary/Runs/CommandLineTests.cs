using System.Diagnostics;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>What goes wrong around a command, told in a sentence and an exit code, never in a stack trace.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("--dataset is empty; it must be the path of a folder.", "run", "calls", "--out", "")]
    [InlineData("FOLDER is empty; it must be the path of a folder.", "run", "", "--out", "out")]
    [InlineData("--dataset is empty; it must be the path of a folder.", "report", "--dataset", "")]
    public void An_empty_path_is_refused(string said, params string[] arguments)
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"callqa: {said}\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_there_is_to_do_and_writes_nothing()
    {
        _work.AddTranscripts(ofEach: 1);

        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out", "--dry-run");

        Assert.Equal((0, "3 calls: 3 to read.\nNo recording is to be read, or none could be tried: no time is foreseen.\n", ""), (code, output, error));
        Assert.False(Directory.Exists(_work.At("out")));
    }

    [Theory]
    [InlineData("> /dev/full")]
    [InlineData(">&-")]
    public async Task Output_that_cannot_be_written_is_a_failure_in_one_line(string redirection)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = _work.Path, RedirectStandardError = true };
        foreach (string argument in new[] { "-c", $"exec \"$0\" standards list {redirection}", CallQaProcess.Host() })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("callqa: the output cannot be written", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
