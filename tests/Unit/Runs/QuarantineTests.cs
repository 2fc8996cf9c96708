using CallQa.Dataset;
using CallQa.Dataset.Manifests;
using CallQa.Runs;
using CallQa.Unit.Dataset;
using Xunit;

namespace CallQa.Unit.Runs;

public sealed class QuarantineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public QuarantineTests() => Directory.CreateDirectory(_folder.At("in"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_broken_input_is_put_aside_and_the_rest_is_done()
    {
        Write("a", "c-1");
        WriteBroken("b", "times go backwards");
        RunOutcome outcome = await RunAsync(new FakeStages());

        Assert.Equal((1, 2), (outcome.Done, outcome.Found));
        QuarantinedInput row = DatasetReader.Open(_folder.At("out"))!.Quarantine().Single();
        Assert.Equal(("b.json", "transcript", "damaged-transcript", "times go backwards", 1), (row.Path, row.Stage, row.Error, row.Found, row.Attempts));
        Assert.Equal([row], outcome.Quarantined);
    }

    [Fact]
    public async Task A_broken_input_is_tried_again_only_when_it_changes_and_tries_are_counted()
    {
        WriteBroken("b", "one");
        await RunAsync(new FakeStages());

        var second = new FakeStages();
        RunOutcome unchanged = await RunAsync(second);
        Assert.Empty(second.Steps);
        Assert.Equal(1, unchanged.Quarantined.Single().Attempts);

        WriteBroken("b", "two");
        Assert.Equal(2, (await RunAsync(new FakeStages())).Quarantined.Single().Attempts);

        Write("b", "c-1");
        Assert.Empty((await RunAsync(new FakeStages())).Quarantined);
        Assert.Empty(DatasetReader.Open(_folder.At("out"))!.Quarantine());
    }

    [Fact]
    public async Task A_call_that_fails_in_a_stage_of_ours_is_put_aside_without_a_word_of_it_and_tried_again_with_another_pack()
    {
        Write("a", "c-1");
        FakeStages Failing(string pack) => new()
        {
            Pack = pack,
            Before = (stage, _) =>
            {
                if (stage is "score")
                    throw new InvalidOperationException("secret words");
            },
        };
        QuarantinedInput row = (await RunAsync(Failing("pack 1"))).Quarantined.Single();
        Assert.Equal(("score", "internal"), (row.Stage, row.Error));
        Assert.DoesNotContain("secret", row.Found, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", row.Found, StringComparison.Ordinal);

        Assert.Empty((await StepsAsync(new FakeStages())));
        Assert.NotEmpty(await StepsAsync(new FakeStages { Pack = "pack 2" }));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task Of_two_inputs_with_one_call_id_the_first_counts_whichever_is_ready_first(int workers, bool firstIsSlow)
    {
        Write("a", "c-1", "first");
        Write("b", "c-1", "second, and longer, so that it is taken up first");
        using var secondStored = new ManualResetEventSlim();
        var stages = new FakeStages
        {
            Before = (stage, file) =>
            {
                if (firstIsSlow && stage is "read" && file is "a")
                    secondStored.Wait(TimeSpan.FromSeconds(20));
            },
        };
        var told = new CollectedProgress { Then = _ => secondStored.Set() };
        RunOutcome outcome = await RunAsync(stages, workers, told);

        Assert.Equal("b.json", outcome.Quarantined.Single().Path);
        Assert.Equal("duplicate-call", outcome.Quarantined.Single().Error);
        DatasetReader reader = DatasetReader.Open(_folder.At("out"))!;
        Assert.Equal("first", reader.Calls(reader.Days()).Single().Transcript.Utterances[0].Text);
        Assert.Empty(await StepsAsync(new FakeStages()));
    }

    [Fact]
    public async Task The_first_of_two_counts_even_if_only_the_second_was_done_when_the_run_died()
    {
        Write("a", "c-1", "first");
        Write("b", "c-1", "second, and longer, so that it is taken up first");
        var dying = new FakeStages
        {
            Before = (stage, file) =>
            {
                if (stage is "read" && file is "a")
                    throw Killed.Now;
            },
        };
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(dying, workers: 1));
        Assert.Equal("b.json", (await RunAsync(new FakeStages())).Quarantined.Single().Path);
        DatasetReader reader = DatasetReader.Open(_folder.At("out"))!;
        Assert.Equal("first", reader.Calls(reader.Days()).Single().Transcript.Utterances[0].Text);
    }

    [Fact]
    public async Task A_later_input_cannot_take_the_id_of_a_call_in_the_dataset()
    {
        Write("m", "c-1", "first");
        await RunAsync(new FakeStages());
        Write("a", "c-1", "before it in the list, but later");

        RunOutcome outcome = await RunAsync(new FakeStages());

        Assert.Equal(("a.json", "duplicate-call"), (outcome.Quarantined.Single().Path, outcome.Quarantined.Single().Error));
        Assert.Contains("'m.json'", outcome.Quarantined.Single().Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_is_one_call()
    {
        Write("a", "c-1");
        Write("b", "c-1");
        var stages = new FakeStages();
        RunOutcome outcome = await RunAsync(stages);
        Assert.Equal(["read a"], stages.Steps.Where(s => s.StartsWith("read", StringComparison.Ordinal)));
        Assert.Equal("b.json", outcome.Quarantined.Single().Path);
    }

    [Fact]
    public async Task Rows_of_inputs_elsewhere_stay()
    {
        WriteBroken("b", "one");
        await RunAsync(new FakeStages());
        Directory.CreateDirectory(_folder.At("other"));
        File.WriteAllText(_folder.At("other/x.json"), """{"schema":"fake","call":"c-7","text":"hej"}""");

        RunOutcome outcome = await RunOnce.Async(
            _folder.At("out"), [_folder.At("other")], new FakeStages(), 2, new(), TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Quarantined);
        Assert.Equal("b.json", DatasetReader.Open(_folder.At("out"))!.Quarantine().Single().Path);
        Assert.NotNull(Manifest.Read(_folder.At("out")));
    }

    private async Task<IReadOnlyCollection<string>> StepsAsync(FakeStages stages)
    {
        await RunAsync(stages);
        return stages.Steps;
    }

    private Task<RunOutcome> RunAsync(FakeStages stages, int workers = 2, CollectedProgress? told = null) => RunOnce.Async(
        _folder.At("out"), [_folder.At("in")], stages, workers, told ?? new(), TestContext.Current.CancellationToken);

    private void Write(string name, string id, string text = "hej") =>
        File.WriteAllText(_folder.At($"in/{name}.json"), $$"""{"schema":"fake","call":"{{id}}","text":"{{text}}"}""");

    private void WriteBroken(string name, string why) =>
        File.WriteAllText(_folder.At($"in/{name}.json"), $$"""{"schema":"fake","call":"c-0","broken":"{{why}}"}""");
}
