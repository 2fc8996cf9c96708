namespace CallQa.Reports;

/// <summary>Finds what the pack says of a standard; null where it is not known (the dataset stores ids alone). Must not throw.</summary>
public delegate StandardText? StandardLookup(string standardId);
