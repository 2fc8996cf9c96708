using CallQa.Reports;
using CallQa.Reports.Sql;
using Xunit;

namespace CallQa.Unit.Reports.Sql;

/// <summary>Statements as tables of lines; <c>{data}</c> is the dataset's folder, <c>{file}</c> a file of it, <c>{outside}</c> one beside it, <c>\0</c> and <c>\n</c> the characters.</summary>
public class SqlGateTests
{
    [Fact]
    public void Statements_that_read_are_let_through_and_run()
    {
        using TestDataset dataset = Dataset();
        using DatasetView view = dataset.Open();
        foreach (string sql in Lines("allowed.txt", dataset))
        {
            SqlAnswer answer = SqlQuery.Run(view, sql, 1000, CancellationToken.None);
            int rows = answer.Table?.Rows.Count() ?? -1;
            Assert.True(answer.Problem.Length == 0, $"{sql}: {answer.Problem}");
            Assert.True(rows > 0, $"{sql}: {rows} rows");
        }
    }

    [Fact]
    public void Hostile_statements_are_refused_or_harmless_and_change_no_file()
    {
        using TestDataset dataset = Dataset();
        File.WriteAllText(Outside(dataset), "a,b\n1,2\n");
        using DatasetView view = dataset.Open();
        string[] before = Files(dataset);
        string[] refused = [.. Lines("hostile.txt", dataset)], paths = [.. Lines("refused-by-duckdb.txt", dataset)], harmless = [.. Lines("harmless.txt", dataset)];
        Assert.True(refused.Concat(paths).Concat(harmless).Distinct(StringComparer.Ordinal).Count() >= 300, "The tables of hostile statements are not whole.");
        var gate = new SqlGate(view.Connection);
        Assert.All(refused, sql =>
        {
            SqlVerdict verdict = gate.Check(sql);
            Assert.True(verdict.Text is null, $"let through: {sql}");
            Assert.True(verdict.Refusal.EndsWith('.'), $"{sql}: {verdict.Refusal}");
            Assert.Null(SqlQuery.Run(view, sql, 10, CancellationToken.None).Table);
        });

        // The second wall: what the gate lets through as a query, DuckDB itself keeps inside the dataset.
        Assert.All(paths, sql => Assert.True(SqlQuery.Run(view, sql, 10, CancellationToken.None) is { Table: null, Problem.Length: > 0 }, sql));
        Assert.All(harmless, sql => _ = SqlQuery.Run(view, sql, 10, CancellationToken.None).Table?.Rows.Count());

        Assert.Equal(before, Files(dataset));
        Assert.Single(SqlQuery.Run(view, "SELECT count(*) FROM calls", 10, CancellationToken.None).Table!.Rows);
    }

    [Theory]
    [InlineData("SELECT 1 -- x", "SELECT 1")]
    [InlineData("SELECT 1 -- x\r\n+ 1", "SELECT 1  \r\n+ 1")]
    [InlineData("SELECT '--', \"/*\" /* a /* b */ c */;", "SELECT '--', \"/*\"")]
    [InlineData("SELECT $a$ /* $a$", "SELECT $a$ /* $a$")]
    [InlineData("SELECT $1 -- $1", "SELECT $1")]
    [InlineData("SELECT E'\\'--' -- x", "SELECT E'\\'--'")]
    [InlineData("SELECT 'it''s' -- x", "SELECT 'it''s'")]
    [InlineData("SELECT 1 /* open", null)]
    public void Comments_are_cut_and_what_looks_like_them_is_kept(string sql, string? expected) => Assert.Equal(expected, SqlText.WithoutComments(sql));

    [Theory]
    [InlineData("SELECT 1; SELECT 2", "SELECT 1| SELECT 2", true)]
    [InlineData("SELECT 1; -- no more\n ;; ", "SELECT 1", false)]
    [InlineData("SELECT ';' AS \";\" /* ; */, $$;$$; FROM a", "SELECT ';' AS \";\" /* ; */, $$;$$| FROM a", true)]
    [InlineData("SELECT 'open;", "SELECT 'open;", true)]
    [InlineData("", "", false)]
    public void Statements_are_cut_at_semicolons_that_stand_outside_of_texts(string sql, string expected, bool open)
    {
        Assert.Equal(expected, string.Join('|', SqlText.Statements(sql, out string rest)));
        Assert.Equal(open, rest.Length > 0);
    }

    private static TestDataset Dataset() => new(
        [
            new("c1", "a1", new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc), 50)
            {
                Findings = [TestFinding.NotMet("s1") with { Evidence = [new("hit", Quote: "well")] }],
            },
        ],
        [("x.wav", "decode", "truncated")]);

    private static string Outside(TestDataset dataset) => Path.Combine(Path.GetDirectoryName(dataset.Folder)!, "outside.csv");

    // The dataset, what lies beside it, and the working folder.
    private static string[] Files(TestDataset dataset) =>
        [.. dataset.Fingerprint(), File.ReadAllText(Outside(dataset)), .. Directory.GetFileSystemEntries(Path.GetDirectoryName(dataset.Folder)!), .. Directory.GetFileSystemEntries(Environment.CurrentDirectory)];

    private static IEnumerable<string> Lines(string file, TestDataset dataset) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reports", "Sql", file))
            .Select(line => line.Replace("{data}", dataset.Folder, StringComparison.Ordinal)
                .Replace("{file}", Path.Combine(dataset.Folder, "quarantine", "quarantine.parquet"), StringComparison.Ordinal)
                .Replace("{outside}", Outside(dataset), StringComparison.Ordinal)
                .Replace("\\0", "\0", StringComparison.Ordinal)
                .Replace("\\n", "\n", StringComparison.Ordinal));
}
