using System.Globalization;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>What <c>rescore</c> foretells is what <c>--commit</c> brings, and until then nothing is touched.</summary>
public sealed class RescoreTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void What_is_foretold_of_another_pack_is_what_its_commit_brings()
    {
        _work.AddTranscripts(ofEach: 2);
        Forgetting.Forgettable.CopyFolder(Path.Combine(WorkFolder.Repository, "standards/service"), _work.At("next"));
        string greet = _work.At("next/opening/greet-at-start.yml");
        File.WriteAllText(greet, File.ReadAllText(greet).Replace("sv: [<greeting>]", "sv: [rabarber]", StringComparison.Ordinal).Replace("ru: [<greeting>]", "ru: [ревень]", StringComparison.Ordinal));
        File.Delete(_work.At("next/opening/polite-first-move-as-question.yml"));
        Assert.Equal(0, CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out").Code);
        string[] counted = Verdicts(), results = Files();

        (int code, string output, string error) = Rescore("--format", "csv");
        Assert.True(code == 0, error);
        Assert.EndsWith(" Nothing was written; --commit stores it.\n", error, StringComparison.Ordinal);
        Assert.Equal(results, Files());
        string[] foretold = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["greet-at-start", "polite-first-move-as-question"], foretold[1..].Select(l => l.Split(',')[0]));

        (_, output, _) = Rescore("--diff", "--show", "flipped");
        Assert.Contains("greet-at-start", output, StringComparison.Ordinal);
        Assert.Contains("before: hit greeting", output, StringComparison.Ordinal);

        (code, _, error) = Rescore("--commit");
        Assert.True(code == 0, error);
        string[] columns = foretold[0].Split(',');
        string[] now = Verdicts();
        foreach (string[] cells in foretold[1..].Select(l => l.Split(',')))
            for (int i = 2; i + 2 < cells.Length; i++)
            {
                bool before = columns[i].EndsWith("_before", StringComparison.Ordinal);
                string verdict = columns[i][..columns[i].LastIndexOf('_')].Replace('_', '-');
                string line = string.Create(CultureInfo.InvariantCulture, $"{cells[0]},{verdict},{cells[i]}");
                Assert.Equal(cells[i] is not "0", (before ? counted : now).Contains(line, StringComparer.Ordinal));
            }

        // All others are as they were.
        Assert.Equal(Others(counted), Others(now));
        (_, _, error) = Rescore("--diff");
        Assert.EndsWith("all scored by these standards already: there is nothing to store.\n", error, StringComparison.Ordinal);

        static string[] Others(string[] lines) => [.. lines.Where(l => !l.StartsWith("greet-at-start,", StringComparison.Ordinal) && !l.StartsWith("polite-first-move-as-question,", StringComparison.Ordinal))];
    }

    private (int Code, string Output, string Error) Rescore(params string[] more) =>
        CallQaProcess.Run(_work.Path, ["rescore", "--dataset", "out", "--pack", "./next", .. more]);

    private string[] Verdicts() => CallQaProcess.Run(
        _work.Path, "sql", "--dataset", "out", "--format", "csv", "SELECT standard_id, verdict, count(*) AS n FROM findings GROUP BY ALL ORDER BY ALL").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

    private string[] Files() =>
        [.. Directory.GetFiles(_work.At("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
}
