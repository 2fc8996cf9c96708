using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>What a timer starts and what a watch reads: units, JSON lines, receipts, the gate.</summary>
public sealed partial class NightlyTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_run_tells_by_exit_code_last_line_and_receipt_how_it_ended()
    {
        _work.AddTranscripts(ofEach: 1);
        File.WriteAllText(_work.At("calls/Сломан.json"), "{");

        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out", "--log", "json", "--fail-under", "99.5");
        Assert.True(code == 4, error);
        JsonElement[] lines = Lines(error);
        Assert.Equal("started", lines[0].GetProperty("event").GetString());
        JsonElement quarantined = lines.Single(l => l.GetProperty("event").GetString() is "quarantined");
        Assert.Equal("Сломан.json", quarantined.GetProperty("path").GetString());
        JsonElement end = lines[^1];
        Assert.Equal("finished", end.GetProperty("event").GetString());
        Assert.Equal((4, 3, 1, 1), (Number(end, "exit_code"), Number(end, "done"), Number(end, "quarantined"), Number(end, "newly_quarantined")));
        Assert.Equal("""[{"stage":"transcript","error":"damaged-transcript","inputs":1}]""", end.GetProperty("quarantined_by").GetRawText());
        Assert.InRange(end.GetProperty("mean_score_percent").GetDouble(), 1, 99.4);

        string receipt = File.ReadAllText(Path.Combine(_work.Path, end.GetProperty("receipt").GetString()!)).TrimEnd();
        Assert.EndsWith(receipt[1..], error.TrimEnd(), StringComparison.Ordinal);

        // The gate judges what is stored, and a standing broken file is not news.
        (code, _, error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out", "--fail-under", "1");
        Assert.Equal(3, code);
        Assert.Matches("ended with exit code 3 after .*: 0 calls done, 3 up to date, 1 in quarantine \\(0 new\\); mean score .* of 3 calls; receipt out/receipts/.*\\.json\\.\n$", error);

        (code, _, error) = CallQaProcess.Run(_work.Path, "score", "--dataset", "out", "--pack", "none", "--log", "json");
        Assert.Equal(2, code);
        Assert.Contains("the pack '", Lines(error).Single().GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(_work.At("out/receipts")).Length);

        (code, _, error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "new", "--fail-under", "70,5");
        Assert.Equal((2, "callqa: --fail-under is '70,5'; it must be a number from 0 to 100, such as 72.5."), (code, error.Split('\n')[0]));
    }

    [Fact]
    public void Systemd_takes_the_units_and_finds_the_service_well_confined()
    {
        string analyze = Tools.Require("systemd-analyze");
        foreach (string unit in new[] { "callqa.service", "callqa.timer" })
            File.WriteAllText(_work.At(unit), Unit(unit).Replace("/opt/callqa/callqa", CallQaProcess.Host(), StringComparison.Ordinal));

        Assert.Equal((0, ""), Run(analyze, "verify", _work.At("callqa.service"), _work.At("callqa.timer")));
        (int code, string said) = Run(analyze, "security", "--offline=true", "--no-pager", "--threshold=10", _work.At("callqa.service"));
        Assert.True(code == 0, said);
    }

    [Fact]
    public void The_service_starts_a_command_that_can_be_understood()
    {
        _work.AddTranscripts(ofEach: 1);
        string[] words = Start().Match(Unit("callqa.service")).Groups["words"].Value
            .Replace("/srv/calls", "calls", StringComparison.Ordinal).Replace("/var/lib/callqa/results", "out", StringComparison.Ordinal).Split(' ');

        (int code, _, string error) = CallQaProcess.Run(_work.Path, [.. words, "--dry-run"]);

        Assert.True(code == 0, error);
    }

    private static string Unit(string name) => File.ReadAllText(Path.Combine(WorkFolder.Repository, "eng/systemd", name));

    private static JsonElement[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static (int Code, string Said) Run(string program, params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error + output.GetAwaiter().GetResult());
    }

    [GeneratedRegex("^ExecStart=/opt/callqa/callqa (?<words>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
