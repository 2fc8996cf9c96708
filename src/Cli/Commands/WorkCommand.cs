using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa work</c>: does one shard of a plan.</summary>
internal static class WorkCommand
{
    public static Command Build()
    {
        Argument<string> plan = PlanArgument.Make();
        var shard = new Option<string>("--shard")
        {
            Description = "The shard's number, from 0; auto takes it from SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX or PARALLEL_SEQ.",
            HelpName = "K|auto",
            Required = true,
        };
        Option<string> log = BatchOptions.Log();
        var flags = new SettingsFlags("workers", "memory");
        var command = new Command("work", "Do one shard of a plan. It may run twice, at once or late, and goes on after a kill; the dataset is not touched.") { plan, shard, log };
        flags.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            OpenPlan open = OpenPlan.Read(parsed.GetValue(plan)!);
            int number = ShardNumber.Of(parsed.GetValue(shard)!, open.Plan.Shards, Environment.GetEnvironmentVariable);
            return ShardWork.DoAsync(open, number, flags.Read(parsed, Environment.CurrentDirectory), parsed.GetValue(log) is "json", cancellation);
        });
        return command;
    }
}
