using System.CommandLine;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Commands;

/// <summary>The plan that a command works on.</summary>
internal static class PlanArgument
{
    /// <summary>The argument.</summary>
    public static Argument<string> Make()
    {
        var plan = new Argument<string>("PLAN") { Description = "The file that 'callqa plan' wrote." };
        plan.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "PLAN"));
        return plan;
    }

    /// <summary>The plan's dataset as a person would name it from here.</summary>
    public static string DatasetOf(OpenPlan plan)
    {
        string near = Path.GetRelativePath(Environment.CurrentDirectory, plan.Dataset);
        return near.StartsWith("..", StringComparison.Ordinal) ? plan.Dataset : near;
    }
}
