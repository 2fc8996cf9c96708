using CallQa.Reports;
using CallQa.Reports.Explaining;
using CallQa.Reports.Places;

namespace CallQa.Cli.Commands;

/// <summary>Refuses names that the dataset does not know, which is what a slip of the finger becomes.</summary>
internal static class KnownNames
{
    /// <summary>Refuses a standard or an agent of whom the whole dataset has no findings; null is none.</summary>
    /// <exception cref="CommandFailure">One is unknown.</exception>
    public static void Require(string dataset, string? standard, string? agent)
    {
        if (standard is null && agent is null)
            return;
        using DatasetView view = ReadingOptions.Open(dataset);
        RequireStandard(view, standard);
        RequireAgent(view, agent);
    }

    /// <summary>Refuses an agent of whom there are no findings; null is none.</summary>
    /// <exception cref="CommandFailure">It is unknown; names near it are told.</exception>
    public static void RequireAgent(DatasetView view, string? agent)
    {
        if (agent is not null && AgentCall.Nearest(view, agent) is var near && !near.Contains(agent, StringComparer.Ordinal))
            throw new CommandFailure(ExitCode.Usage, $"--agent is '{agent}', of whom this dataset has no findings; names near it: {string.Join(", ", near)}.");
    }

    /// <summary>Refuses a standard that has no findings; null is none.</summary>
    /// <exception cref="CommandFailure">It is unknown; those that are known are told.</exception>
    public static void RequireStandard(DatasetView view, string? standard)
    {
        if (standard is not null && PlaceSearch.Verdicts(view, standard).IsEmpty)
            throw new CommandFailure(ExitCode.Usage, $"--standard is '{standard}', which has no findings in this dataset; it has: {string.Join(", ", PlaceSearch.Standards(view))}.");
    }
}
