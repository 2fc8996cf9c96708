using System.Collections.Concurrent;
using CallQa.Binary.Reliability;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>Personal data of every kind, said in calls that go through the real program, is in no file that it leaves behind or makes on the way.</summary>
public sealed class PlantedRunTests : IDisposable
{
    private static readonly string[] Marks = ["account", "card", "cvv", "email", "expiry", "inn", "passport", "personnummer", "phone", "snils"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    // One of the two recordings; both with CALLQA_LONG=1.
    [Fact]
    public void Nothing_that_was_said_in_confidence_is_in_any_file_or_column()
    {
        PlantedCalls.Write(_work, both: LongForm.Asked);
        Assert.Matches(PlantedCalls.Left, string.Concat(Leavings.Of(_work.At("calls")).Select(file => file.Text)));
        List<(string Name, string Text)> made = [.. RunWatched()];
        string[][] asked =
        [
            ["dispute", "p-1", "--standard", "greet-at-start", "--reason", "Hon sa 4539 1187 2206 3316 och lotta punkt berg snabel-a exempel punkt nu"],
            // Parquet is packed: its columns are looked through as lines of JSON, the other files as they are.
            ["export", "lines", "--format", "jsonl"],
            ["export", "tables.sqlite", "--format", "sqlite"],
            ["worst", "--agent", "a301", "--clips", "clips", "--around", "60", "--recordings", "calls"],
            ["worst", "--agent", "a301", "--coaching", "lesson.zip", "--around", "60", "--recordings", "calls"],
            ["explain", "--agent", "a301", "--out", "pages", "--around", "60", "--recordings", "calls"],
            ["report", "--html", "report.html"],
            ["status"],
            .. LongForm.Asked ? new[] { new[] { "worst", "--agent", "a102", "--clips", "clips-2", "--around", "60", "--recordings", "calls" } } : [],
        ];
        foreach (string[] arguments in asked)
        {
            (int code, string output, string error) = CallQaProcess.Run(_work.Path, [.. arguments, "--dataset", "out"]);
            Assert.True(code == 0, $"{string.Join(' ', arguments)}: {error}");
            made.Add((string.Join(' ', arguments), output + error));
        }

        Directory.Delete(_work.At("calls"), recursive: true);
        made.AddRange(Leavings.Of(_work.Path));
        Assert.Empty(made.SelectMany(file => PlantedCalls.Left.Matches(file.Text).Select(left => $"{file.Name}: {left.Value}")));
        Assert.All(Marks, mark => Assert.Contains(made, file => file.Text.Contains($"<{mark}>", StringComparison.Ordinal)));
        Assert.All(
            new[] { "clips/", "lesson.zip/", "pages/" },
            folder => Assert.Contains(made, file => file.Name.StartsWith(folder, StringComparison.Ordinal) && file.Text.Contains("<card>", StringComparison.Ordinal)));
    }

    // Killed with work in progress and run again; what is made in the temporary folder meanwhile is noted, though it be removed again.
    private IEnumerable<(string Name, string Text)> RunWatched()
    {
        string temporary = _work.At("temporary");
        Directory.CreateDirectory(temporary);
        var seen = new ConcurrentQueue<string>();
        using var watcher = new FileSystemWatcher(temporary) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, file) => seen.Enqueue(Path.GetRelativePath(temporary, file.FullPath));
        using (CallQaProcess killed = Start())
        {
            Assert.True(killed.WaitUntil(() => Staged().Length >= 2), killed.Error);
            killed.Kill();
        }

        foreach ((string name, string text) in Leavings.Of(_work.At("out")))
            yield return ("killed: " + name, text);
        using CallQaProcess run = Start();
        int code = run.End();
        Assert.True(code == 3, run.Error);
        yield return ("what the run says", run.Output + run.Error);

        // Ways in for a debugger of the same user, which hold nothing.
        Directory.Delete(temporary, recursive: true);
        Assert.DoesNotContain(seen, name => !name.StartsWith("dotnet-diagnostic-", StringComparison.Ordinal) && !name.StartsWith("clr-debug-pipe-", StringComparison.Ordinal));

        CallQaProcess Start() => CallQaProcess.Start(
            _work.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = temporary }, "run", "calls", "--out", "out", "--log", "json");

        string[] Staged() => Directory.Exists(_work.At("out/staging")) ? Directory.GetFiles(_work.At("out/staging"), "*.json", SearchOption.AllDirectories) : [];
    }
}
