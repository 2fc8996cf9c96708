using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Sql;
using Xunit;

namespace CallQa.Unit.Reports.Sql;

public class SqlQueryTests
{
    [Theory]
    [InlineData("SELECT [1, NULL, 3] AS v", "{\"v\":[1,null,3]}")]
    [InlineData("SELECT {'a': 1, 'b': NULL} AS v", "{\"v\":{\"a\":1,\"b\":null}}")]
    [InlineData("SELECT MAP {'k': 'v'} AS v", "{\"v\":{\"k\":\"v\"}}")]
    [InlineData("SELECT DATE '2026-10-05' AS d, TIMESTAMPTZ '2026-10-05 10:00:00+03' AS t", "{\"d\":\"2026-10-05\",\"t\":\"2026-10-05 07:00:00+00\"}")]
    [InlineData("SELECT INTERVAL 2 MONTH AS i, 1.50::DECIMAL(4,2) AS n, 'inf'::DOUBLE AS f", "{\"i\":\"2 months\",\"n\":1.50,\"f\":null}")]
    [InlineData("SELECT 1 AS a, 2 AS a, NULL AS b", "{\"a\":1,\"a_1\":2,\"b\":null}")]
    [InlineData("SELECT 170141183460469231731687303715884105727 AS h, true AS t", "{\"h\":170141183460469231731687303715884105727,\"t\":true}")]
    [InlineData("SELECT 'ё å' AS \"имя\"", "{\"имя\":\"ё å\"}")]
    public void Every_kind_of_value_can_be_shown(string sql, string expected)
    {
        using var dataset = new TestDataset();
        using DatasetView view = dataset.Open();
        SqlAnswer answer = SqlQuery.Run(view, sql, 10, CancellationToken.None);
        Assert.Equal("", answer.Problem);
        using var text = new StringWriter();
        TableText.Write(answer.Table!, OutputFormat.Jsonl, text);
        Assert.Equal(expected + "\n", text.ToString());
    }

    [Fact]
    public void Order_is_kept_where_lists_are_asked_for_as_json()
    {
        using var dataset = new TestDataset();
        using DatasetView view = dataset.Open();
        SqlAnswer answer = SqlQuery.Run(view, "SELECT i, [i] AS l FROM range(5000) t(i) ORDER BY i % 7, i DESC", 10_000, CancellationToken.None);
        Assert.Equal(
            Enumerable.Range(0, 5000).OrderBy(i => i % 7).ThenByDescending(i => i).Select(i => (long)i),
            answer.Table!.Rows.Select(r => (long)r[0]!).ToArray());
    }

    [Fact]
    public void Rows_beyond_the_limit_are_left_off_and_that_is_said()
    {
        using var dataset = new TestDataset();
        using DatasetView view = dataset.Open();
        SqlAnswer answer = SqlQuery.Run(view, "FROM range(5)", 3, CancellationToken.None);
        Assert.Equal(3, answer.Table!.Rows.Count());
        Assert.True(answer.Cut);
    }

    [Fact]
    public void A_query_without_end_is_stopped_and_the_dataset_stays_usable()
    {
        using var dataset = new TestDataset();
        using DatasetView view = dataset.Open();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            SqlQuery.Run(view, "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range = -1", 10, stop.Token).Table!.Rows.Count());
        Assert.Single(SqlQuery.Run(view, "SELECT 1", 10, CancellationToken.None).Table!.Rows);
    }

    [Fact]
    public void An_error_that_comes_up_while_rows_are_read_is_told()
    {
        using var dataset = new TestDataset();
        using DatasetView view = dataset.Open();
        SqlAnswer answer = SqlQuery.Run(view, "SELECT CASE WHEN i = 299999 THEN error('late') ELSE i END FROM range(300000) t(i)", 1_000_000, CancellationToken.None);
        _ = answer.Table?.Rows.Count();
        Assert.Contains("late", answer.Problem, StringComparison.Ordinal);
    }
}
