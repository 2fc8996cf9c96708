using System.Collections.Immutable;
using CallQa.Runs.Planning;

namespace CallQa.Runs.Progress;

/// <summary>What a run is about to do.</summary>
/// <param name="Id">The run's name.</param>
/// <param name="Found">Calls and inputs found.</param>
/// <param name="ToRead">To be read and scored.</param>
/// <param name="ToScoreAgain">To be scored again from the dataset.</param>
/// <param name="Unchanged">Up to date.</param>
/// <param name="Resumed">Finished by a run that was broken off.</param>
/// <param name="Quarantined">In quarantine before anything is read.</param>
/// <param name="Away">Of calls that were removed for good: not read.</param>
/// <param name="Notes">What a person should know about the inputs.</param>
public sealed record RunStart(
    RunId Id, int Found, int ToRead, int ToScoreAgain, int Unchanged, int Resumed, int Quarantined, int Away, ImmutableArray<string> Notes)
{
    /// <summary>Of a plan.</summary>
    internal static RunStart Of(RunPlan plan) => new(
        plan.Id, plan.Found, plan.ToRead.Length, plan.ToScoreAgain.Count, plan.Unchanged, plan.Resumed, plan.Quarantined.Length, plan.Away, plan.Notes);
}
