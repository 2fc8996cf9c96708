namespace CallQa.Dataset.Staging;

/// <summary>The lines of a staged file, in order; each holds the rows of one table as JSON.</summary>
internal enum StagedPart
{
    Call,
    Utterances,
    Extracts,
    Findings,
    Scorecards,
}
