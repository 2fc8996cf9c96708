using System.Security.Cryptography;
using Xunit;

namespace CallQa.Binary.Reports;

/// <summary><c>callqa sql</c> as the program: what no check inside it can show.</summary>
public sealed class SqlTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Statements_come_in_three_ways_and_those_that_never_end_or_want_all_memory_are_stopped()
    {
        _work.AddTranscripts(ofEach: 1);
        Assert.Equal(0, Run("run", "calls", "--out", "out").Code);
        string[] before = Fingerprint();

        foreach (string line in File.ReadAllLines(Path.Combine(WorkFolder.Repository, "tests/Binary/Reports/bombs.txt")))
        {
            using var process = CallQaProcess.Start(_work.Path, null, "sql", line, "--dataset", "out", "--timeout", "1", "--memory", "128");
            Assert.True(process.End() is 1 or 2, line);
            Assert.True(process.Error.Contains("needs more memory than it may use", StringComparison.Ordinal) || process.Error.Contains("was stopped after 1 s (--timeout)", StringComparison.Ordinal), $"{line}: {process.Error}");
            Assert.True(process.MostMemoryMb < 1024, $"{line}: {process.MostMemoryMb} MB");
        }

        Assert.Equal(before, Fingerprint());

        File.WriteAllText(_work.At("questions.sql"), "-- how many\n.format csv\nSELECT count(*) AS calls\n  FROM calls;\nSELECT ';' AS x;\n.schema quarantine\n");

        (int code, string output, string error) = Run("sql", "--dataset", "out", "--file", "questions.sql");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            "calls\n3\nx\n;\ntable,column,type\nquarantine,path,VARCHAR\nquarantine,stage,VARCHAR\nquarantine,error,VARCHAR\nquarantine,found,VARCHAR\nquarantine,attempts,INTEGER\nquarantine,words_key,VARCHAR\nquarantine,run_id,VARCHAR\n",
            output.ReplaceLineEndings("\n"));

        (code, output, error) = Run("sql", "SELECT 1 AS a; DROP VIEW calls; SELECT 2 AS b", "--dataset", "out", "--format", "jsonl");
        Assert.Equal((2, "{\"a\":1}\n"), (code, output));
        Assert.StartsWith("callqa: 'DROP' is not a statement that only reads", error, StringComparison.Ordinal);

        string[][] asking = [["sql", "SELECT 1"], ["report"], ["worst"], ["best"], ["find", "hello"], ["explain", "dev-en-001"], ["export", "elsewhere"]];
        Assert.All(asking, command =>
        {
            (int code, string output, string error) = Run([.. command, "--dataset", "out", "--as-of", "2020-01-01"]);
            Assert.Equal((1, ""), (code, output));
            Assert.Contains("no state of 2020-01-01T23:59:59.999Z or before is kept; states were written at 2", error, StringComparison.Ordinal);
        });
    }

    private (int Code, string Output, string Error) Run(params string[] arguments) => CallQaProcess.Run(_work.Path, arguments);

    private string[] Fingerprint() =>
    [
        .. Directory.EnumerateFiles(_work.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"),
    ];
}
