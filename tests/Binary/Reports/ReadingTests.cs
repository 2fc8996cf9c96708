using System.Text.Json;
using Xunit;

namespace CallQa.Binary.Reports;

/// <summary>The commands that read a dataset, on one that the program itself made.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void What_a_run_wrote_can_be_reported_explained_and_asked()
    {
        _work.AddTranscripts(ofEach: 2);
        Assert.Equal(0, Run("run", "calls", "--out", "out").Code);

        (int code, string output, string error) = Run("report", "--dataset", "out", "--format", "json", "--html", "page.html");
        Assert.True(code == 0, error);
        using (var report = JsonDocument.Parse(output))
        {
            Assert.Equal(6, report.RootElement.GetProperty("coverage").GetProperty("scored").GetInt32());
            Assert.All(report.RootElement.GetProperty("groups").EnumerateArray(), g => Assert.False(g.GetProperty("ranked").GetBoolean()));
        }

        string page = File.ReadAllText(_work.At("page.html"));
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);

        (code, output, _) = Run("report", "--dataset", "out");
        Assert.Equal(0, code);
        Assert.Contains("6 recordings found: 6 scored", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);

        string call = Run("sql", "SELECT min(call_id) AS id FROM calls", "--dataset", "out", "--format", "csv").Output.Split('\n')[1];
        (code, output, _) = Run("explain", call, "--dataset", "out", "--language", "sv");
        Assert.Equal(0, code);
        Assert.StartsWith($"Samtal {call}\n", output, StringComparison.Ordinal);

        string standard = Run("sql", "SELECT min(standard_id) AS id FROM findings WHERE verdict = 'not-met'", "--dataset", "out", "--format", "csv").Output.Split('\n')[1];
        (code, output, _) = Run("worst", "--standard", standard, "--dataset", "out", "--format", "jsonl", "--top", "1");
        Assert.Equal(0, code);
        Assert.StartsWith("{\"call_id\":", output, StringComparison.Ordinal);

        (code, output, error) = Run("worst", "--standard", standard, "--agent", "nobody", "--dataset", "out");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("callqa: --agent is 'nobody', of whom this dataset has no findings; names near it: ", error, StringComparison.Ordinal);

        (code, output, error) = Run("worst", "--standard", standard, "--from", "2090-01-01", "--dataset", "out");
        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith($"callqa: '{standard}' was not missed or broken in the calls that --agent, --from and --to leave; in the whole dataset (", error, StringComparison.Ordinal);

        string[] agents = [.. Run("sql", "SELECT DISTINCT agent_id FROM calls ORDER BY 1", "--dataset", "out", "--format", "csv").Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        (code, output, error) = Run("explain", "--agent", agents[0], "--dataset", "out", "--out", "pages");
        Assert.Equal((0, ""), (code, output));
        Assert.Contains("the pages have no sound", error, StringComparison.Ordinal);
        foreach (string file in Directory.GetFiles(_work.At("pages")))
            Assert.All(agents.Skip(1), colleague => Assert.DoesNotMatch($"\\b{colleague}\\b", File.ReadAllText(file)));
        (code, output, error) = Run("worst", "--agent", agents[0], "--dataset", "out", "--format", "csv", "--coaching", "lesson", "--recordings", "calls");
        Assert.True(code == 0, error);
        Assert.Contains("the call came as a transcript, and no recording of that name lies beside it.", error, StringComparison.Ordinal);
        Assert.Equal(["index.html"], Directory.GetFiles(_work.At("lesson"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));

        (code, output, error) = Run("find", "agent: <greeting>", "--dataset", "out", "--count", "language", "--format", "csv");
        Assert.True(code == 0, error);
        Assert.StartsWith("language,places,calls_with,calls,share,low,high\nen,", output, StringComparison.Ordinal);
        (code, output, error) = Run("find", "agent: <greeting>", "--dataset", "out", "--format", "jsonl", "--top", "1");
        Assert.Equal(0, code);
        using (var place = JsonDocument.Parse(output))
            Assert.Contains(place.RootElement.GetProperty("found").GetString()!, place.RootElement.GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.Matches("^callqa: [0-9]+ places in [0-9] of 6 calls; the first 1 are shown \\(--top\\).\n$", error);

        (code, output, error) = Run("sql", "COPY calls TO 'x.csv'", "--dataset", "out");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("'COPY' is not a statement that only reads", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_work.At("x.csv")));
        Assert.Equal(2, Run("explain", "no-such-call", "--dataset", "out").Code);
        Assert.Equal(2, Run("worst", "--standard", "no-such-standard", "--dataset", "out").Code);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("explain", "c1")]
    [InlineData("worst", "--standard", "s1")]
    [InlineData("sql", "SELECT 1")]
    [InlineData("find", "hello")]
    public void Where_there_is_no_dataset_that_is_said_with_its_own_exit_code(params string[] arguments)
    {
        (int code, string output, string error) = Run([.. arguments, "--dataset", "nowhere"]);
        Assert.Equal((10, ""), (code, output));
        Assert.Contains("nowhere: there is no dataset here", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "5.10.2026", "it must be a day such as 2026-10-05")]
    [InlineData("--minimum-calls", "0", "it must be a whole number from 1 on")]
    [InlineData("--minimum-calls", "many", "it must be a whole number from 1 on")]
    [InlineData("--by", "moon", "'moon'")]
    public void A_wrong_value_is_named_with_what_is_allowed(string option, string value, string expected)
    {
        (int code, _, string error) = Run("report", "--dataset", "out", option, value);
        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(params string[] arguments) => CallQaProcess.Run(_work.Path, arguments);
}
