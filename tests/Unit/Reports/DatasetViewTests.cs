using CallQa.Reports;
using CallQa.Reports.Sql;
using Xunit;

namespace CallQa.Unit.Reports;

public class DatasetViewTests
{
    private static readonly TestCall Call = new("c1", "a1", new(2026, 10, 5, 22, 0, 0, DateTimeKind.Utc), 50) { OffsetMin = 180 };

    [Fact]
    public void A_folder_without_manifest_is_no_dataset()
    {
        Assert.False(DatasetView.TryOpen("/nowhere/at all", out _, out DatasetProblem? problem));
        Assert.True(problem.Missing);
        Assert.Contains("/nowhere/at all", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not a manifest")]
    [InlineData("{}", "not a manifest")]
    [InlineData("[]", "not a manifest")]
    [InlineData("{\"schema\":\"callqa.manifest/9\",\"files\":[]}", "'callqa.manifest/9'")]
    [InlineData("{\"schema\":\"callqa.manifest/1\",\"files\":[{\"table\":\"calls\",\"path\":\"../x\",\"bytes\":1}]}", "outside the dataset")]
    [InlineData("{\"schema\":\"callqa.manifest/1\",\"files\":[{\"table\":\"calls\",\"path\":\"/etc/passwd\",\"bytes\":1}]}", "outside the dataset")]
    [InlineData("{\"schema\":\"callqa.manifest/1\",\"files\":[{\"table\":\"calls\",\"path\":\"calls/day=2026-10-05/x.parquet\",\"bytes\":1}]}", "it is missing")]
    public void A_damaged_manifest_is_told_in_words(string manifest, string expected)
    {
        using var dataset = new TestDataset([Call]);
        File.WriteAllText(Path.Combine(dataset.Folder, "manifest.json"), manifest);
        Assert.False(DatasetView.TryOpen(dataset.Folder, out _, out DatasetProblem? problem));
        Assert.False(problem.Missing);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_was_cut_or_overwritten_is_named(bool cut)
    {
        using var dataset = new TestDataset([Call]);
        string file = Directory.GetFiles(Path.Combine(dataset.Folder, "calls"), "*.parquet", SearchOption.AllDirectories)[0];
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, cut ? bytes[..^10] : new byte[bytes.Length]);
        Assert.False(DatasetView.TryOpen(dataset.Folder, out _, out DatasetProblem? problem));
        Assert.Contains(file, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("odd [1] * ? 'x' \"y\"")]
    [InlineData("client=7/day=2020-01-01/set")]
    public void Wherever_it_lies_a_dataset_has_the_same_columns_and_days(string under)
    {
        using var dataset = new TestDataset([Call], under: under);
        using DatasetView view = dataset.Open();
        Assert.Equal([("c1", "2026-10-06")], Rows(view, "SELECT call_id, day FROM calls").Select(r => ((string)r[0]!, (string)r[1]!)));
        Assert.Empty(Rows(view, "SELECT 1 FROM (DESCRIBE calls) WHERE column_name = 'client'"));
    }

    [Fact]
    public void Files_that_the_manifest_does_not_list_do_not_count()
    {
        using var dataset = new TestDataset([Call]);
        string file = Directory.GetFiles(Path.Combine(dataset.Folder, "calls"), "*.parquet", SearchOption.AllDirectories)[0];
        File.Copy(file, Path.Combine(Path.GetDirectoryName(file)!, "stray.parquet"));
        using DatasetView view = dataset.Open();
        Assert.Single(Rows(view, "FROM calls"));
    }

    [Fact]
    public void Tables_without_files_are_empty_and_have_their_columns()
    {
        using var dataset = new TestDataset();
        using DatasetView view = dataset.Open();
        Assert.Empty(Rows(view, "SELECT call_id, evidence[1].quote, day FROM findings"));
        Assert.Empty(Rows(view, "SELECT facts['queue'], events[1].kind FROM calls"));
    }

    private static List<IReadOnlyList<object?>> Rows(DatasetView view, string sql)
    {
        SqlAnswer answer = SqlQuery.Run(view, sql, 100, CancellationToken.None);
        Assert.Equal("", answer.Problem);
        return [.. answer.Table!.Rows];
    }
}
