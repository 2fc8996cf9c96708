using Xunit;

namespace CallQa.Binary.Starting;

/// <summary>A folder that <c>callqa init</c> has begun: what lies in it works as it is, and nothing that was there is touched.</summary>
public sealed class InitTests : IDisposable
{
    private const string Call = """
        {"schema":"callqa.transcript/1","call":{"id":"c-1","agent":"Åsa","started_at":"2026-10-05T09:00:00+02:00","direction":"inbound","language":"sv","duration_s":9},
         "utterances":[{"speaker":"agent","start_s":1,"end_s":4,"text":"Hej, vad kan jag hjälpa dig med?"},{"speaker":"customer","start_s":5,"end_s":8,"text":"Var är min order?"}]}
        """;

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_new_folder_scores_a_call_by_the_standard_in_it()
    {
        (int code, string output, string talk) = CallQaProcess.Run(_work.Path, "init", "våra samtal");
        Assert.Equal(0, code);
        Assert.Contains("våra samtal/callqa.yml\n", output, StringComparison.Ordinal);
        Assert.Contains("callqa run recordings --out results", talk, StringComparison.Ordinal);
        string folder = _work.At("våra samtal");
        (code, _, string error) = CallQaProcess.Run(folder, "standards", "check", "--pack", "./pack");
        Assert.Equal((0, "callqa: ./pack: 1 standard, no fault.\n"), (code, error));
        Assert.Equal(0, CallQaProcess.Run(folder, "standards", "test", "--pack", "./pack").Code);

        File.WriteAllText(Path.Combine(folder, "recordings/c-1.json"), Call);
        string settings = File.ReadAllText(Path.Combine(folder, "callqa.yml"));
        File.WriteAllText(Path.Combine(folder, "callqa.yml"), settings.Replace("# pack:", "pack:", StringComparison.Ordinal).Replace("# profile:", "profile:", StringComparison.Ordinal));
        (code, _, error) = CallQaProcess.Run(folder, "run", "recordings", "--out", "results");
        Assert.True(code == 0, error);
        Assert.Contains("offer-help,met", CallQaProcess.Run(folder, "sql", "SELECT standard_id, verdict FROM findings", "--dataset", "results", "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_commented_setting_may_be_taken_as_it_stands()
    {
        CallQaProcess.Run(_work.Path, "init", "own");
        string path = _work.At("own/callqa.yml");
        string[] lines = [.. File.ReadLines(path).Select(l => l.StartsWith("# ", StringComparison.Ordinal) && (l.StartsWith("#   ", StringComparison.Ordinal) || l.TrimEnd().EndsWith(':') || l.Contains(": ", StringComparison.Ordinal) && char.IsLower(l[2])) ? l[2..] : l)];
        File.WriteAllLines(path, lines);

        Assert.Contains("""{"level":"ok","check":"settings","found":"no faults","to_do":""}""", CallQaProcess.Run(_work.At("own"), "doctor", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("facts:", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_there_is_not_touched()
    {
        Directory.CreateDirectory(_work.At("own"));
        File.WriteAllText(_work.At("own/callqa.yml"), "workers: 2\n");

        (int code, _, string error) = CallQaProcess.Run(_work.Path, "init", "own");

        Assert.Equal((2, "callqa: own holds callqa.yml already; nothing was written. Name a folder without it.\n"), (code, error));
        Assert.Equal([_work.At("own/callqa.yml")], Directory.GetFileSystemEntries(_work.At("own")));
        Assert.Equal("workers: 2\n", File.ReadAllText(_work.At("own/callqa.yml")));
    }
}
