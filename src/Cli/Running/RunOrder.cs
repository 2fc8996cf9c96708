using System.Collections.Immutable;
using CallQa.Cli.Settings;
using CallQa.Runs.Sharding;

namespace CallQa.Cli.Running;

/// <summary>What the user asked of a run on the command line.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Folder">The folder of results.</param>
/// <param name="Paths">Where calls are taken from; empty to score again what the dataset holds.</param>
/// <param name="Settings">Loads the settings; throws a <see cref="CommandFailure"/> where they are not allowed.</param>
/// <param name="Batch">What a job of every night asks besides.</param>
internal sealed record RunOrder(string Command, string Folder, ImmutableArray<string> Paths, Func<CallQaSettings> Settings, BatchChoice Batch)
{
    /// <summary>Only inputs that are in quarantine.</summary>
    public bool Retry { get; init; }

    /// <summary>The plan whose shards are to be merged; null to read inputs.</summary>
    public OpenPlan? Plan { get; init; }
}
