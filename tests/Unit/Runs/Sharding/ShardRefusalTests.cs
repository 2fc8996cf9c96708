using CallQa.Runs;
using CallQa.Runs.Sharding;
using Xunit;

namespace CallQa.Unit.Runs.Sharding;

/// <summary>What does not fit is refused with a sentence that says what, and nothing is changed.</summary>
public sealed class ShardRefusalTests : IDisposable
{
    private readonly ShardedFolder _folder = new();

    public ShardRefusalTests()
    {
        for (int i = 0; i < 4; i++)
            _folder.Write($"f{i}", $"c-{i}", "hello");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Shards_that_are_missing_are_named_all()
    {
        OpenPlan plan = _folder.Plan(4).Plan;
        await ShardedFolder.WorkAsync(plan, 1);
        var error = await Assert.ThrowsAsync<ShardsMissingException>(() => _folder.MergeAsync(plan));
        Assert.StartsWith("3 shards are not done: 0, 2, 3. Nothing was merged.", error.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Counting("out"));
    }

    [Theory]
    [InlineData("0", new[] { 0 })]
    [InlineData("0, 1", new[] { 0, 1 })]
    [InlineData("0-2, 5, 7, 8, 10-13", new[] { 0, 1, 2, 5, 7, 8, 10, 11, 12, 13 })]
    public void Their_numbers_are_told_in_short(string expected, int[] shards) => Assert.Equal(expected, ShardResults.Ranges([.. shards]));

    [Fact]
    public async Task A_damaged_result_is_named_and_doing_the_shard_again_mends_it()
    {
        OpenPlan plan = _folder.Plan(1).Plan;
        await ShardedFolder.WorkAsync(plan, 0);
        string call = Directory.GetFiles(_folder.At("plan.shards"), "000002-*.json", SearchOption.AllDirectories).Single();
        string record = Directory.GetFiles(_folder.At("plan.shards"), "0000.json", SearchOption.AllDirectories).Single();
        byte[] content = File.ReadAllBytes(call);
        content[200] ^= 1;
        File.WriteAllBytes(call, content);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => _folder.MergeAsync(plan));
        Assert.StartsWith(call, error.Message, StringComparison.Ordinal);
        Assert.Contains($"Remove '{record}' and do the shard again", error.Message, StringComparison.Ordinal);

        File.Delete(record);
        var again = new FakeStages();
        await ShardedFolder.WorkAsync(plan, 0, again);
        Assert.Single(again.Steps, s => s.StartsWith("read", StringComparison.Ordinal));
        await _folder.MergeAsync(plan);
        await _folder.RunAsync("single");
        Assert.Equal(_folder.Counting("single"), _folder.Counting("out"));
    }

    [Fact]
    public async Task A_damaged_record_is_named()
    {
        OpenPlan plan = _folder.Plan(1).Plan;
        await ShardedFolder.WorkAsync(plan, 0);
        string record = Directory.GetFiles(_folder.At("plan.shards"), "0000.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(record, File.ReadAllText(record)[..100]);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => _folder.MergeAsync(plan));
        Assert.Equal($"{record}: damaged, or no record of this shard. Remove it and do the shard again: what it has finished stays.", error.Message);
    }

    [Fact]
    public async Task An_input_that_has_changed_since_is_named_and_one_that_is_gone_too()
    {
        OpenPlan plan = _folder.Plan(1).Plan;
        _folder.Write("f2", "c-2", "other words");
        var error = await Assert.ThrowsAsync<ShardPlanException>(() => ShardedFolder.WorkAsync(plan, 0));
        Assert.StartsWith("f2.json: no longer what the plan was made from", error.Message, StringComparison.Ordinal);

        _folder.Write("f2", "c-2", "hello");
        File.Delete(_folder.At("in/f1.json"));
        var gone = await Assert.ThrowsAsync<IOException>(() => ShardedFolder.WorkAsync(plan, 0));
        Assert.Contains("f1.json", gone.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pack 2", "acts 1", "the plan's has SHA-256")]
    [InlineData("pack 1", "acts 2", "the act model is another one: the plan's has SHA-256 acts 1, the one here acts 2.")]
    public async Task Another_pack_or_model_is_refused_by_work_and_by_merge(string pack, string acts, string said)
    {
        OpenPlan plan = _folder.Plan(1).Plan;
        FakeStages other = new() { Pack = pack, ActModel = acts };
        foreach (Func<Task<RunOutcome>> use in new Func<Task<RunOutcome>>[] { () => ShardedFolder.WorkAsync(plan, 0, other), () => _folder.MergeAsync(plan, other) })
        {
            var error = await Assert.ThrowsAsync<ShardPlanException>(use);
            Assert.Contains(pack is "pack 2" ? "calls are scored in another way" : said, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_dataset_that_has_lost_what_the_plan_left_out_as_done_is_told()
    {
        await _folder.RunAsync("out");
        _folder.Write("f9", "c-9", "new");
        OpenPlan plan = _folder.Plan(1).Plan;
        await ShardedFolder.WorkAsync(plan, 0);
        Directory.Delete(_folder.At("out"), recursive: true);
        var error = await Assert.ThrowsAsync<ShardPlanException>(() => _folder.MergeAsync(plan));
        Assert.StartsWith("'f0.json' is in no shard", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"shards\": 2", "\"shards\": 0", "'shards' is 0; it must be a whole number from 1 to 10000")]
    [InlineData("\"shard\": 1", "\"shard\": 2", "is in shard 2; an input of a shard has a key, and its shard is one of 0 to 1")]
    [InlineData("callqa.plan/1", "callqa.plan/2", "'schema' is 'callqa.plan/2'; it must be 'callqa.plan/1'")]
    [InlineData("\"dataset\"", "\"datset\"", "datset")]
    [InlineData("\"run_id\"", "\"run_id\": \"x\", \"run_id\"", "run_id")]
    [InlineData("\"kind\": \"transcript\"", "\"kind\": \"talk\"", "kind")]
    [InlineData("{", "", "no plan that can be worked")]
    public void A_file_that_is_no_plan_is_refused_and_told_why(string from, string to, string said)
    {
        _folder.Plan(2);
        string text = File.ReadAllText(_folder.PlanFile);
        int at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(_folder.PlanFile, text[..at] + to + text[(at + from.Length)..]);
        var error = Assert.Throws<ShardPlanException>(() => OpenPlan.Read(_folder.PlanFile));
        Assert.StartsWith($"{_folder.PlanFile}: no plan that can be worked: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Planned_again_a_plan_has_the_same_bytes() => Assert.Equal(_folder.Plan(3).Plan.Sha256, _folder.Plan(3).Plan.Sha256);
}
