namespace CallQa.Ingest;

/// <summary>What reading one input ended in: exactly one of the two is set.</summary>
/// <param name="Transcript">The call as it was heard.</param>
/// <param name="Problem">Why it could not be read.</param>
public sealed record IngestOutcome(Transcript? Transcript, IngestProblem? Problem)
{
    internal static IngestOutcome Failed(IngestProblem problem) => new(null, problem);
}
