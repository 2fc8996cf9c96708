using System.Text.Json.Nodes;
using CallQa.Reports;
using CallQa.Reports.Sql;
using Xunit;

namespace CallQa.Unit.Reports.Opening;

public class PastManifestsTests
{
    [Theory]
    [InlineData("2026-10-02T12:00:00Z", 0)]
    [InlineData("2026-10-03T09:59:59Z", 0)]
    [InlineData("2026-10-03T10:00:00Z", 1)]
    [InlineData("2030-01-01T00:00:00Z", 1)]
    [InlineData(null, 1)]
    public void A_state_is_asked_as_it_counted_then(string? asOf, long expected)
    {
        using TestDataset dataset = TwoStates();

        Assert.True(DatasetView.TryOpen(dataset.Folder, out DatasetView? view, out DatasetProblem? problem, asOf: asOf is null ? null : Moment(asOf)), problem?.Message);
        using (view)
            Assert.Equal(expected, Assert.Single(SqlQuery.Run(view, "SELECT count(*) FROM quarantine", 10, CancellationToken.None).Table!.Rows)[0]);
    }

    [Fact]
    public void A_moment_before_all_that_is_kept_is_answered_with_what_there_is()
    {
        using TestDataset dataset = TwoStates();

        Assert.False(DatasetView.TryOpen(dataset.Folder, out _, out DatasetProblem? problem, asOf: Moment("2026-09-30T00:00:00Z")));
        Assert.EndsWith(
            ": no state of 2026-09-30T00:00:00.000Z or before is kept; states were written at 2026-10-01T10:00:00.000Z, 2026-10-03T10:00:00.000Z.",
            problem.Message,
            StringComparison.Ordinal);
    }

    // A call alone on the first of October; an input in quarantine, and another file of calls, since the third.
    private static TestDataset TwoStates()
    {
        var dataset = new TestDataset([new("c1", "a1", new(2026, 10, 1, 8, 0, 0, DateTimeKind.Utc), 50)], [("x.wav", "decode", "truncated")]);
        string path = Path.Combine(dataset.Folder, "manifest.json");
        JsonNode now = JsonNode.Parse(File.ReadAllText(path))!;
        JsonNode then = now.DeepClone();
        now["written_at"] = "2026-10-03T10:00:00Z";
        then["written_at"] = "2026-10-01T10:00:00Z";
        JsonArray files = then["files"]!.AsArray();
        files.Remove(files.Single(f => string.Equals((string)f!["table"]!, "quarantine", StringComparison.Ordinal)));
        File.WriteAllText(path, now.ToJsonString());

        // The older state's calls have moved: a newer manifest names others.
        string calls = (string)files.Single(f => string.Equals((string)f!["table"]!, "calls", StringComparison.Ordinal))!["path"]!, moved = calls.Replace("calls.parquet", "calls-old.parquet", StringComparison.Ordinal);
        files.Single(f => string.Equals((string)f!["table"]!, "calls", StringComparison.Ordinal))!["path"] = moved;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(dataset.Folder, "history", moved))!);
        File.Copy(Path.Combine(dataset.Folder, calls), Path.Combine(dataset.Folder, "history", moved));
        File.WriteAllText(Path.Combine(dataset.Folder, "history", "manifest-000001.json"), then.ToJsonString());
        return dataset;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
