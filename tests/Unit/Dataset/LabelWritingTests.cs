using CallQa.Dataset;
using Xunit;

namespace CallQa.Unit.Dataset;

public sealed class LabelWritingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Labels_join_those_that_are_there_and_change_nothing_else_and_none_is_stored_twice()
    {
        using DatasetWriter writer = DatasetWriter.TryOpen(_folder.Path, TimeProvider.System, out _)!;
        writer.Stage(ScoredCalls.Full("c-1"));
        await writer.PublishAsync(new(ScoredCalls.Record()));
        string[] before = Others();
        writer.Stage(ScoredCalls.Full("c-2"));

        Assert.Equal(1, await writer.AddLabelsAsync([Of("b")]));
        Assert.Equal(1, await writer.AddLabelsAsync([Of("a"), Of("b")]));
        Assert.Equal(0, await writer.AddLabelsAsync([Of("b")]));

        Assert.Equal(["a", "b"], DatasetReader.Open(_folder.Path)!.Labels().Select(l => l.Rater));
        Assert.Equal(before, Others());
        Assert.True(writer.Done.Ledger(ScoredCalls.Run)[new("c-2")].Staged);
        Assert.Single(Directory.GetFiles(_folder.At("labels"), "*", SearchOption.AllDirectories));
    }

    private static Label Of(string rater) => new(
        new("c-1"), new("greet-at-start"), rater, Verdict.Met, "", "review", null, new DateTimeOffset(2026, 10, 8, 10, 0, 0, TimeSpan.Zero).AddTicks(7));

    private string[] Others() =>
        [.. DatasetReader.Open(_folder.Path)!.Manifest.Files.Where(f => f.Table is not Table.Labels).Select(f => f.Path).Order(StringComparer.Ordinal)];
}
