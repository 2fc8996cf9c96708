using System.Globalization;
using CallQa.Dataset;
using CallQa.Dataset.Manifests;
using CallQa.Runs;
using CallQa.Unit.Dataset;
using Xunit;

namespace CallQa.Unit.Runs;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private CancellationToken Stopped => TestContext.Current.CancellationToken;

    public RunTests() => Directory.CreateDirectory(Calls);

    private string Calls => _folder.At("in");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_run_over_the_same_folder_does_nothing()
    {
        Write(5);
        Assert.Equal(5, (await RunAsync(new FakeStages())).Done);

        var again = new FakeStages();
        var told = new CollectedProgress();
        RunOutcome second = await RunAsync(again, told: told);

        Assert.Equal((0, 5), (second.Done, second.Unchanged));
        Assert.Empty(again.Steps);
        Assert.Equal(5, told.Starts.Single().Unchanged);
        Assert.False(Directory.Exists(_folder.At("out/history")));
    }

    [Fact]
    public async Task Only_new_and_changed_inputs_are_read()
    {
        Write(3);
        await RunAsync(new FakeStages());
        Write("c-1", "other words");
        Write("c-9", "new");

        var stages = new FakeStages();
        RunOutcome second = await RunAsync(stages);

        Assert.Equal((2, 2, 4), (second.Done, second.Unchanged, second.Found));
        Assert.Equal(["read c-1", "read c-9"], stages.Steps.Where(s => s.StartsWith("read", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("other words", Stored().Single(c => c.Id.Value is "c-1").Transcript.Utterances[0].Text);
        Assert.Equal(4, Stored().Count);
    }

    [Theory]
    [InlineData("recogniser 2", "acts 1", "pack 1", "read redact acts score")]
    [InlineData("recogniser 1", "acts 2", "pack 1", "acts score")]
    [InlineData("recogniser 1", "acts 1", "pack 2", "score")]
    public async Task Only_the_stages_whose_key_changed_are_done_again(string recogniser, string acts, string pack, string expected)
    {
        Write(2);
        await RunAsync(new FakeStages());
        FakeStages Changed() => new() { Recogniser = recogniser, ActModel = acts, Pack = pack };

        FakeStages again = Changed();
        RunOutcome outcome = await RunAsync(again);

        Assert.Equal(2, outcome.Done);
        Assert.Equal(expected, string.Join(' ', again.Steps.Where(s => s.EndsWith("c-1", StringComparison.Ordinal)).Select(s => s.Split(' ')[0])));
        FakeStages third = Changed();
        await RunAsync(third);
        Assert.Empty(third.Steps);
        await AssertSameAsFromScratchAsync(Changed());
    }

    [Fact]
    public async Task Without_inputs_the_dataset_is_scored_again()
    {
        Write(3);
        await RunAsync(new FakeStages());
        Directory.Delete(Calls, recursive: true);

        var again = new FakeStages { Pack = "pack 2" };
        RunOutcome outcome = await RunAsync(again, paths: []);

        Assert.Equal((3, 3), (outcome.Done, outcome.Found));
        Assert.DoesNotContain(again.Steps, s => s.StartsWith("read", StringComparison.Ordinal) || s.StartsWith("acts", StringComparison.Ordinal));
    }

    public static TheoryData<string, int> Crashes()
    {
        var all = new TheoryData<string, int>();
        foreach (string stage in new[] { "read", "redact", "acts", "score" })
            foreach (int call in new[] { 0, 3, 6 })
                all.Add(stage, call);
        return all;
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_run_that_died_goes_on_and_ends_as_if_nothing_had_happened(string stage, int call)
    {
        Write(7);
        int seen = 0;
        var dying = new FakeStages
        {
            // No stage may catch this one: the run ends where it stands, without publishing.
            Before = (at, _) =>
            {
                if (string.Equals(at, stage, StringComparison.Ordinal) && Interlocked.Increment(ref seen) > call)
                    throw Killed.Now;
            },
        };
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(dying, workers: 1));
        Assert.Null(DatasetReader.Open(_folder.At("out")));

        var next = new FakeStages();
        var told = new CollectedProgress();
        RunOutcome outcome = await RunAsync(next, told: told);

        Assert.Equal(7, outcome.Done);
        Assert.Equal(call, told.Starts.Single().Resumed);
        Assert.Equal(7 - call, next.Steps.Count(s => s.StartsWith("score", StringComparison.Ordinal)));
        await AssertSameAsFromScratchAsync(new FakeStages());
    }

    [Fact]
    public async Task A_cancelled_run_publishes_what_is_done_and_goes_on()
    {
        Write(6);
        using var cancel = new CancellationTokenSource();
        var told = new CollectedProgress
        {
            Then = state =>
            {
                if (state.Done == 2)
                    cancel.Cancel();
            },
        };
        RunOutcome first = await RunAsync(new FakeStages(), workers: 1, told: told, cancellation: cancel.Token);
        Assert.Equal((true, 2), (first.Cancelled, first.Done));
        Assert.Equal(2, Stored().Count);

        var rest = new FakeStages();
        RunOutcome second = await RunAsync(rest);
        Assert.Equal((false, 4, 2), (second.Cancelled, second.Done, second.Unchanged));
        Assert.Equal(first.Id, second.Id);
        RunRecord record = DatasetReader.Open(_folder.At("out"))!.Runs().Single();
        Assert.Equal((2, 6, false), (record.Starts, record.CallsDone, record.Cancelled));
        await AssertSameAsFromScratchAsync(new FakeStages());
    }

    [Fact]
    public async Task The_number_of_workers_changes_no_byte()
    {
        Write(20);
        await RunAsync(new FakeStages { Before = (_, _) => Thread.Yield() }, workers: 4);
        await AssertSameAsFromScratchAsync(new FakeStages());
    }

    private void Write(int calls)
    {
        for (int i = 0; i < calls; i++)
            Write(string.Create(CultureInfo.InvariantCulture, $"c-{i}"), string.Create(CultureInfo.InvariantCulture, $"здравствуйте {i}"));
    }

    private void Write(string id, string text) =>
        File.WriteAllText(Path.Combine(Calls, id + ".json"), $$"""{"schema":"fake","call":"{{id}}","text":"{{text}}"}""");

    private Task<RunOutcome> RunAsync(
        FakeStages stages, int workers = 2, CollectedProgress? told = null, string? output = null, string[]? paths = null, CancellationToken? cancellation = null) =>
        RunOnce.Async(output ?? _folder.At("out"), paths ?? [Calls], stages, workers, told ?? new(), cancellation ?? Stopped);

    private IReadOnlyList<StoredCall> Stored()
    {
        DatasetReader reader = DatasetReader.Open(_folder.At("out"))!;
        return [.. reader.Calls(reader.Days())];
    }

    private async Task AssertSameAsFromScratchAsync(FakeStages stages)
    {
        await RunAsync(stages, workers: 1, output: _folder.At("fresh"));
        Assert.Equal(Counting(_folder.At("fresh")), Counting(_folder.At("out")));

        static ManifestFile[] Counting(string folder) =>
            [.. Manifest.Read(folder)!.Files.Where(f => f.Table is not (Table.Runs or Table.Quarantine))];
    }
}
