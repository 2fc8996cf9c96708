namespace CallQa.Reports;

/// <summary>Why a folder cannot be read as a dataset.</summary>
/// <param name="Missing">True where there is no dataset; false where there is one that is damaged or not understood.</param>
/// <param name="Message">Where, what was found, what is needed, as one sentence.</param>
public sealed record DatasetProblem(bool Missing, string Message);
