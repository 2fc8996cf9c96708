using System.Globalization;
using CallQa.Dataset.Forgetting;
using CallQa.Runs;
using CallQa.Runs.Sharding;
using Xunit;

namespace CallQa.Unit.Runs.Sharding;

public sealed class ShardTests : IDisposable
{
    private readonly ShardedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The oracle is one run over the same folder; doubles, equal files and broken ones lie in several shards.</summary>
    [Fact]
    public async Task Any_number_of_shards_done_in_any_order_some_twice_and_some_killed_gives_the_bytes_of_one_run()
    {
        for (int seed = 0; seed < 15; seed++)
        {
            using var folder = new ShardedFolder();
            var random = new Random(seed);
            int inputs = random.Next(1, 15);
            await FillAsync(folder, random, inputs);
            OpenPlan plan = folder.Plan(random.Next(1, 7)).Plan;
            await DieNowAndThenAsync(plan, random);
            int[] order = [.. Enumerable.Range(0, plan.Plan.Shards), random.Next(plan.Plan.Shards)];
            random.Shuffle(order);
            foreach (int shard in order)
                await ShardedFolder.WorkAsync(plan, shard);
            await folder.MergeAsync(plan);
            await folder.RunAsync("single");

            Assert.True(folder.Counting("single").SequenceEqual(folder.Counting("out")), string.Create(CultureInfo.InvariantCulture, $"Seed {seed}."));
            Assert.Empty(Directory.GetDirectories(Directory.GetDirectories(folder.At("plan.shards")).Single()));
        }
    }

    [Fact]
    public async Task A_shard_done_by_two_at_the_same_time_gives_the_same_files_once()
    {
        Write(12);
        OpenPlan plan = _folder.Plan(1).Plan;
        var slow = new FakeStages { Before = (_, _) => Thread.Sleep(1) };
        RunOutcome[] both = await Task.WhenAll(
            Task.Run(() => ShardedFolder.WorkAsync(plan, 0, slow)), Task.Run(() => ShardedFolder.WorkAsync(plan, 0, slow)));

        Assert.All(both, b => Assert.Equal(12, b.Done));
        Assert.Equal(12, Directory.GetFiles(_folder.At("plan.shards"), "0000*-*.json", SearchOption.AllDirectories).Length);
        Assert.Empty(Directory.GetFiles(_folder.At("plan.shards"), "*.new", SearchOption.AllDirectories));
        await AssertMergedAsOneRunAsync(plan);
    }

    [Fact]
    public async Task What_was_finished_before_a_kill_is_not_done_again()
    {
        Write(6);
        OpenPlan plan = _folder.Plan(1).Plan;
        await Assert.ThrowsAnyAsync<Exception>(() => ShardedFolder.WorkAsync(plan, 0, Dying(after: 3)));
        var next = new FakeStages();
        await ShardedFolder.WorkAsync(plan, 0, next);

        Assert.InRange(next.Steps.Count(s => s.StartsWith("score", StringComparison.Ordinal)), 1, 4);
        await AssertMergedAsOneRunAsync(plan);
    }

    [Fact]
    public async Task Merged_twice_or_done_late_there_is_nothing_new()
    {
        Write(5);
        OpenPlan plan = _folder.Plan(2).Plan;
        await ShardedFolder.WorkAsync(plan, 0);
        await ShardedFolder.WorkAsync(plan, 1);
        await AssertMergedAsOneRunAsync(plan);
        string[] merged = _folder.Counting("out");

        var late = new FakeStages();
        await ShardedFolder.WorkAsync(plan, 1, late);
        Assert.Equal(0, (await _folder.MergeAsync(plan)).Done);
        Assert.Empty(late.Steps);
        Assert.Equal(merged, _folder.Counting("out"));
        Assert.Empty(Directory.GetFiles(_folder.At("plan.shards"), "*.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task One_that_is_late_clears_what_it_wrote()
    {
        Write(1);
        OpenPlan plan = _folder.Plan(1).Plan;
        await ShardedFolder.WorkAsync(plan, 0, new()
        {
            Before = (stage, _) =>
            {
                if (stage is not "score")
                    return;
                ShardedFolder.WorkAsync(plan, 0).GetAwaiter().GetResult();
                _folder.MergeAsync(plan).GetAwaiter().GetResult();
            },
        });

        Assert.Empty(Directory.GetFiles(_folder.At("plan.shards"), "*.json", SearchOption.AllDirectories));
        Assert.Equal(0, (await _folder.MergeAsync(plan)).Done);
    }

    [Fact]
    public async Task A_call_that_was_removed_for_good_meanwhile_stays_away()
    {
        Write(3);
        OpenPlan plan = _folder.Plan(1).Plan;
        await ShardedFolder.WorkAsync(plan, 0);
        File.WriteAllBytes(_folder.At("key"), [.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        File.SetUnixFileMode(_folder.At("key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Tombstones away = Tombstones.Read(_folder.At("out"), TombstoneKey.Read(_folder.At("key"), _folder.At("out")))
            .With(customer: null, [new(new("c-1"), "", "c-1.json", new('0', 64))], DateTimeOffset.UnixEpoch);

        RunOutcome outcome = await _folder.MergeAsync(plan, away: away);

        Assert.Equal((2, 1), (outcome.Done, outcome.Away));
    }

    private async Task AssertMergedAsOneRunAsync(OpenPlan plan)
    {
        await _folder.MergeAsync(plan);
        await _folder.RunAsync("single");
        Assert.Equal(_folder.Counting("single"), _folder.Counting("out"));
    }

    private void Write(int calls)
    {
        for (int i = 0; i < calls; i++)
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"f{i}"), string.Create(CultureInfo.InvariantCulture, $"c-{i}"), string.Create(CultureInfo.InvariantCulture, $"добрый день {i}"));
    }

    /// <summary>Calls of any kind; in every second folder some are in both datasets already.</summary>
    private static async Task FillAsync(ShardedFolder folder, Random random, int inputs)
    {
        for (int i = 0; i < inputs; i++)
        {
            string file = string.Create(CultureInfo.InvariantCulture, $"f{random.Next(1000):000}-{i}");
            string id = string.Create(CultureInfo.InvariantCulture, $"c-{random.Next(inputs)}");
            if (random.Next(8) == 0)
                folder.WriteBroken(file, "words after the end");
            else
                folder.Write(file, id, string.Create(CultureInfo.InvariantCulture, $"god dag {random.Next(2)}"));
            if (i == inputs / 2 && random.Next(2) == 0)
            {
                await folder.RunAsync("out");
                await folder.RunAsync("single");
            }
        }
    }

    private static async Task DieNowAndThenAsync(OpenPlan plan, Random random)
    {
        for (int death = random.Next(4); death > 0; death--)
        {
            int shard = random.Next(plan.Plan.Shards);
            try
            {
                await ShardedFolder.WorkAsync(plan, shard, Dying(random.Next(12)));
            }
            catch (Exception error) when (error is Killed || error.InnerException is Killed)
            {
                // as meant
            }
        }
    }

    private static FakeStages Dying(int after)
    {
        int steps = 0;
        return new()
        {
            Before = (stage, _) =>
            {
                if (stage is "score" && Interlocked.Increment(ref steps) > after)
                    throw Killed.Now;
            },
        };
    }
}
