namespace CallQa.Dataset.Checking;

/// <summary>Something in a dataset that is not as it was written.</summary>
/// <param name="Path">The file, relative to the dataset.</param>
/// <param name="Found">What was found and what it should be, as a sentence.</param>
public sealed record CheckFault(string Path, string Found);
