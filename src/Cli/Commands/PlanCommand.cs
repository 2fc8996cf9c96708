using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Running;
using CallQa.Cli.Settings;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa plan</c>: cuts a run into shards for several machines.</summary>
internal static class PlanCommand
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("FOLDER") { Description = "Folders or files, as for 'callqa run'.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "FOLDER"));
        Option<string> output = ReadingOptions.Dataset("The folder of results that the shards will be merged into; made by the merge where there is none.");
        var shards = new Option<int>("--shards") { Description = $"How many shards, from 1 to {ShardPlan.MostShards.ToString(CultureInfo.InvariantCulture)}; some stay empty where there are fewer calls.", HelpName = "N", Required = true };
        shards.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= ShardPlan.MostShards))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--shards is '{result.Tokens[0].Value}'; it must be a whole number from 1 to {ShardPlan.MostShards}."));
        });
        var file = new Option<string>("--plan") { Description = "Where to write the plan; the shards' results will lie beside it.", HelpName = "FILE", DefaultValueFactory = _ => "plan.json" };
        file.Validators.Add(result => ReadingOptions.RefuseEmpty(result, file.Name));
        var flags = new SettingsFlags("workers", "pack", "profile", "language", "model", "agent-channel");
        var command = new Command("plan", "Cut a run into shards that several machines can do, each with 'callqa work'; 'callqa merge' makes one dataset of them.") { paths, output, shards, file };
        flags.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => PlanMaking.Do(
                parsed.GetValue(file)!,
                parsed.GetValue(shards),
                parsed.GetValue(output)!,
                [.. parsed.GetValue(paths)!],
                flags.Read(parsed, Environment.CurrentDirectory),
                cancellation),
            CancellationToken.None));
        return command;
    }
}
