using System.Collections.Immutable;

namespace CallQa.Reports.Agents;

/// <summary>How much of what was found stands behind a report. Said first, so that figures are read rightly.</summary>
/// <param name="Calls">Calls of the period.</param>
/// <param name="Scored">Of these, with a score: at least one standard counted.</param>
/// <param name="FirstDay">Local date of the first; null without calls.</param>
/// <param name="LastDay">Local date of the last.</param>
/// <param name="RecordedSeconds">Length of all their recordings together.</param>
/// <param name="Quarantined">Inputs that could not be processed, most frequent reason first; of the whole dataset, since they have no day.</param>
/// <param name="Languages">By language, in ordinal order of the codes.</param>
public sealed record Coverage(
    int Calls,
    int Scored,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    double RecordedSeconds,
    ImmutableArray<QuarantinedInputs> Quarantined,
    ImmutableArray<LanguageLine> Languages)
{
    /// <summary>Inputs that could not be processed.</summary>
    public int QuarantinedInputs => Quarantined.Sum(q => q.Inputs);

    /// <summary>Recordings and transcripts found: those with a call and those in quarantine.</summary>
    public int Found => Calls + QuarantinedInputs;
}
