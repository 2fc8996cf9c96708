using System.Globalization;
using CallQa.Dataset;
using CallQa.Dataset.Manifests;
using CallQa.Runs;
using Xunit;

namespace CallQa.Unit.Runs;

/// <summary>When the table over many calls is computed, and that it never stands for other calls than those beside it.</summary>
public sealed class ContinuityRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ContinuityRunTests() => Directory.CreateDirectory(_folder.At("in"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_computed_once_and_again_only_where_calls_or_questions_change()
    {
        Write(0, 3);
        var stage = new FakeContinuity();
        await RunAsync(stage);
        await RunAsync(stage);
        Assert.Equal(1, stage.Asked);
        ManifestFile file = Assert.Single(Files());
        Assert.Equal(("2026-10-31", 2L), (file.Day, file.Rows));
        Assert.False(Directory.Exists(_folder.At("out/history")));

        Write(3, 1);
        await RunAsync(stage);
        Assert.Equal(2, stage.Asked);
        Assert.NotEqual(file.Sha256, Assert.Single(Files()).Sha256);
        Assert.Single(Directory.GetFiles(_folder.At("out/history"), "manifest-*.json"));

        var other = new FakeContinuity { Fingerprint = "questions 2" };
        await RunAsync(other);
        Assert.Equal(1, other.Asked);
    }

    [Fact]
    public async Task A_run_that_died_before_it_leaves_no_rows_of_other_calls_and_the_next_one_computes_them()
    {
        Write(0, 2);
        await RunAsync(new FakeContinuity());
        Write(2, 2);
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(new FakeContinuity { Before = () => throw Killed.Now }));
        Assert.Empty(Files());
        Assert.Equal(4, DatasetReader.Open(_folder.At("out"))!.Ledger().Count());

        var next = new FakeContinuity();
        Assert.Equal(0, (await RunAsync(next)).Done);
        Assert.Equal(1, next.Asked);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Neither_workers_nor_the_way_there_change_a_byte()
    {
        Write(0, 4);
        await RunAsync(new FakeContinuity(), workers: 3);
        Write(4, 4);
        await RunAsync(new FakeContinuity(), workers: 3);
        await RunAsync(new FakeContinuity(), workers: 1, output: "at-once");
        Assert.Equal(
            DatasetReader.Open(_folder.At("at-once"))!.Manifest.Of(Table.Continuity).Select(f => f.Sha256),
            Files().Select(f => f.Sha256));
    }

    private IEnumerable<ManifestFile> Files() => DatasetReader.Open(_folder.At("out"))!.Manifest.Of(Table.Continuity);

    private void Write(int from, int count)
    {
        for (int i = from; i < from + count; i++)
            File.WriteAllText(_folder.At(string.Create(CultureInfo.InvariantCulture, $"in/c-{i}.json")), $$"""{"schema":"fake","call":"c-{{i}}","text":"hello {{i}}"}""");
    }

    private async Task<RunOutcome> RunAsync(FakeContinuity stage, int workers = 2, string output = "out")
    {
        using DatasetWriter writer = DatasetWriter.TryOpen(_folder.At(output), TimeProvider.System, out _)!;
        var request = new RunRequest { Paths = [_folder.At("in")], Workers = workers, Version = "test" };
        return await Run.ExecuteAsync(
            writer, new FakeStages().All with { Continuity = stage }, request, new CollectedProgress(), TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
