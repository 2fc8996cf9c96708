using CallQa.Cli;
using CallQa.Cli.Running;
using Xunit;

namespace CallQa.Unit.Cli.Running;

public class ShardNumberTests
{
    [Theory]
    [InlineData("3", "", 3)]
    [InlineData("0", "SLURM_ARRAY_TASK_ID=2", 0)]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=2", 2)]
    [InlineData("auto", "JOB_COMPLETION_INDEX=0", 0)]
    [InlineData("auto", "AWS_BATCH_JOB_ARRAY_INDEX=3", 3)]
    [InlineData("auto", "PARALLEL_SEQ=4", 3)]
    [InlineData("auto", "PARALLEL_SEQ=4 SLURM_ARRAY_TASK_ID=3", 3)]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID= PARALLEL_SEQ=1", 0)]
    public void The_shard_is_the_number_typed_or_what_the_environment_says(string typed, string environment, int expected) =>
        Assert.Equal(expected, ShardNumber.Of(typed, 4, Variables(environment)));

    [Theory]
    [InlineData("4", "", "--shard names shard 4, but the plan has 4 shards, and the first is 0: it must be one of 0 to 3.")]
    [InlineData("-1", "", "--shard is '-1'; it must be auto, or a whole number from 0.")]
    [InlineData("all", "", "--shard is 'all'; it must be auto, or a whole number from 0.")]
    [InlineData("auto", "", "--shard is 'auto', but none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, PARALLEL_SEQ is set: start it as part of a job array, or name the shard by its number.")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=4", "SLURM_ARRAY_TASK_ID names shard 4, but the plan has 4 shards, and the first is 0: it must be one of 0 to 3.")]
    [InlineData("auto", "PARALLEL_SEQ=5", "PARALLEL_SEQ names shard 4, but the plan has 4 shards, and the first is 0: it must be one of 0 to 3.")]
    [InlineData("auto", "PARALLEL_SEQ=0", "PARALLEL_SEQ is '0'; it must be a whole number from 1.")]
    [InlineData("auto", "JOB_COMPLETION_INDEX=x", "JOB_COMPLETION_INDEX is 'x'; it must be a whole number from 0.")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=1 PARALLEL_SEQ=1", "--shard is 'auto', but the environment names several shards: SLURM_ARRAY_TASK_ID says 1, PARALLEL_SEQ says 0; name the shard by its number.")]
    public void What_is_none_of_the_plans_shards_is_refused(string typed, string environment, string said)
    {
        var error = Assert.Throws<CommandFailure>(() => ShardNumber.Of(typed, 4, Variables(environment)));
        Assert.Equal((ExitCode.Usage, said), (error.Code, error.Message));
    }

    private static Func<string, string?> Variables(string text)
    {
        Dictionary<string, string> set = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
        return name => set.GetValueOrDefault(name);
    }
}
