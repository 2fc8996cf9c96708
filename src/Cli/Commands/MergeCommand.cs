using System.CommandLine;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa merge</c>: what the shards of a plan came to, as one run.</summary>
internal static class MergeCommand
{
    public static Command Build()
    {
        Argument<string> plan = PlanArgument.Make();
        var flags = new SettingsFlags("workers");
        var batch = new BatchOptions();
        var command = new Command("merge", "Take the finished shards of a plan into its dataset at once, as one 'callqa run' would have done; then report per agent.") { plan };
        flags.AddTo(command);
        batch.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            OpenPlan open = OpenPlan.Read(parsed.GetValue(plan)!);
            GivenSettings given = flags.Read(parsed, Environment.CurrentDirectory);
            var order = new RunOrder(command.Name, PlanArgument.DatasetOf(open), [open.File], () => PlanSettings.Load(open, given), batch.Read(parsed)) { Plan = open };
            return ReportedRun.DoAsync(order, cancellation);
        });
        return command;
    }
}
