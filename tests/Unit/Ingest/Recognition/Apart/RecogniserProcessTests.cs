using CallQa.Ingest;
using CallQa.Ingest.Models;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>Whatever the recogniser's process does, whoever asks gets an answer or a typed failure, and no process stays.</summary>
public class RecogniserProcessTests
{
    private static readonly ResolvedModel Model = new("base", "none.bin", "0");

    [Theory]
    [InlineData("exit 3", "its process ended with 3")]
    [InlineData("kill -SEGV $$", "its process ended with 139")]
    [InlineData("head -c 100 >/dev/null; kill -ABRT $$", "its process ended with 134")]
    [InlineData("exec yes", "its process ended with 137")] // says what is no answer
    [InlineData("printf '\\0\\0'; exit 0", "its process ended with 0")] // ends within an answer
    public async Task Its_end_fails_all_windows_that_it_was_asked_for(string script, string told)
    {
        using var process = new RecogniserProcess(["/bin/sh", "-c", script]);

        Task<WindowAnswer>[] asked = [.. Enumerable.Range(0, 20).Select(i => process.AskAsync(id => Window(id, 40_000), TestContext.Current.CancellationToken))];

        foreach (Task<WindowAnswer> one in asked)
            Assert.StartsWith(told, (await Assert.ThrowsAsync<RecogniserCrash>(() => one)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_end_the_next_window_starts_another()
    {
        using var folder = new TemporaryFolder();
        string count = folder.Write("count", []);
        using var process = new RecogniserProcess(["/bin/sh", "-c", $"echo once >> '{count}'; exit 3"]);

        for (int i = 0; i < 3; i++)
            await Assert.ThrowsAsync<RecogniserCrash>(() => process.AskAsync(id => Window(id, 4_000), TestContext.Current.CancellationToken));

        Assert.Equal(3, File.ReadAllLines(count).Length);
    }

    [Fact]
    public async Task Who_is_cancelled_does_not_wait_for_it_and_disposing_ends_it()
    {
        using var folder = new TemporaryFolder();
        string number = folder.Write("number", []);
        using var cancelled = new CancellationTokenSource();
        var process = new RecogniserProcess(["/bin/sh", "-c", $"echo $$ > '{number}'; exec sleep 1000"]);
        Task<WindowAnswer> asked = process.AskAsync(id => Window(id, 4_000), cancelled.Token);
        while (!File.ReadAllText(number).EndsWith('\n'))
            await Task.Delay(10, TestContext.Current.CancellationToken);

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.True(Directory.Exists($"/proc/{File.ReadAllText(number).Trim()}"));
        process.Dispose();

        Assert.False(Directory.Exists($"/proc/{File.ReadAllText(number).Trim()}"));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told_as_such()
    {
        using var process = new RecogniserProcess(["/nowhere/callqa"]);

        await Assert.ThrowsAsync<System.ComponentModel.Win32Exception>(() => process.AskAsync(id => Window(id, 4_000), TestContext.Current.CancellationToken));
    }

    private static WindowRequest Window(int id, int samples) => new(id, Model, Language.Russian, Search.Greedy, "", new float[samples]);
}
