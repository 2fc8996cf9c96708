using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Xunit;

namespace CallQa.Binary.Reports;

/// <summary>An export for others names no agent, customer or recording, and rows of one person still belong together.</summary>
public sealed class PseudonymTests : IDisposable
{
    private static readonly string[] Named = ["agent_id", "customer_key", "recording"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Nobody_is_named_in_any_table_and_persons_stay_apart()
    {
        _work.AddTranscripts(ofEach: 1);
        Assert.Equal(0, CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out").Code);
        string[][] people = [.. Named.Select(column => Values("calls", column))];
        Assert.All(people, Assert.NotEmpty);
        Assert.NotEmpty(Values("continuity", "subject"));

        (int code, _, string error) = CallQaProcess.Run(_work.Path, "export", "shared", "--dataset", "out", "--format", "csv", "--pseudonymise");
        Assert.Equal(2, code);
        Assert.Contains("no key file is named", error, StringComparison.Ordinal);

        File.WriteAllBytes(_work.At("key"), RandomNumberGenerator.GetBytes(32));
        File.SetUnixFileMode(_work.At("key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (code, _, error) = CallQaProcess.Run(_work.Path, "export", "shared", "--dataset", "out", "--format", "csv", "--pseudonymise", "--key-file", "key");
        Assert.True(code == 0, error);

        foreach (string file in Directory.GetFiles(_work.At("shared")))
        {
            string text = File.ReadAllText(file);
            Assert.All(people.SelectMany(p => p), name => Assert.DoesNotMatch($@"(?<![\w-]){Regex.Escape(name)}(?![\w-])", text));
        }

        string[] heading = File.ReadLines(_work.At("shared/calls.csv")).First().Split(',');
        string[][] rows = [.. File.ReadLines(_work.At("shared/calls.csv")).Skip(1).Select(l => l.Split(','))];
        for (int i = 0; i < 2; i++)
            Assert.Equal(people[i].Length, rows.Select(r => r[Array.IndexOf(heading, Named[i])]).Where(v => v.Length > 0).Distinct().Count());
    }

    private string[] Values(string table, string column) =>
        CallQaProcess.Run(_work.Path, "sql", "--dataset", "out", "--format", "csv", $"SELECT DISTINCT {column} FROM {table} WHERE {column} <> '' ORDER BY 1").Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(l => l.TrimEnd('\r')).ToArray();
}
