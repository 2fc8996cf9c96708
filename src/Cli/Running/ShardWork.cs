using CallQa.Cli.Settings;
using CallQa.Ingest;
using CallQa.Runs;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Running;

/// <summary>Does one shard and says how it goes on.</summary>
internal static class ShardWork
{
    /// <summary>
    /// Works; 0 where the shard is done, also where inputs were put aside: what starts shards does one again that ends otherwise,
    /// and a damaged recording stays damaged.
    /// </summary>
    /// <exception cref="CommandFailure">It could not begin, or the disk or a model failed.</exception>
    public static async Task<int> DoAsync(OpenPlan plan, int shard, GivenSettings flags, bool jsonLog, CancellationToken cancellation)
    {
        TimeProvider clock = TimeProvider.System;
        IRunTalk talk = jsonLog ? new JsonTalk(Console.Error, clock) : new TextTalk();
        CallQaSettings settings = PlanSettings.Load(plan, flags);
        using RunParts parts = RunParts.Make(settings, Installation.Find());
        RunRequest request = DatasetRun.Request([plan.File], settings, parts) with { Away = KeyOptions.Tombstones(plan.Dataset, settings) };
        foreach (string fewer in RunWords.FewerWorkers(settings))
            talk.Say(fewer);
        RunOutcome outcome;
        try
        {
            outcome = await talk.ShowAsync(told => ShardRun.ExecuteAsync(plan, shard, parts.Stages, request, told, clock, cancellation), clock);
        }
        catch (ModelException error)
        {
            throw new CommandFailure(error.HashWrong ? ExitCode.ModelHashWrong : ExitCode.Failed, error.Message);
        }
        catch (InvalidDataException error)
        {
            throw new CommandFailure(ExitCode.Failed, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Failed, $"{error.Message} What was finished is kept; the same command goes on from here.");
        }

        talk.Say(RunWords.Of(outcome, shard, plan.Plan.Shards));
        return outcome.Cancelled ? ExitCode.Cancelled : ExitCode.Done;
    }
}
