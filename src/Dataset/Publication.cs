namespace CallQa.Dataset;

/// <summary>What becomes visible together with the calls that were staged.</summary>
/// <param name="Run">The run; replaces a row of the same id.</param>
/// <param name="Quarantine">All inputs in quarantine from now on; null leaves the table as it is.</param>
/// <param name="Labels">All labels from now on; null leaves the table as it is.</param>
public sealed record Publication(
    RunRecord Run,
    IReadOnlyCollection<QuarantinedInput>? Quarantine = null,
    IReadOnlyCollection<Label>? Labels = null);
