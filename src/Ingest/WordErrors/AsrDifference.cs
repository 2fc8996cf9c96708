namespace CallQa.Ingest.WordErrors;

/// <summary>The errors of one recogniser, and how much more they are than those of the first in the same calls.</summary>
/// <param name="Of">Which of the recognisers, by index.</param>
/// <param name="Row">Its errors.</param>
/// <param name="Words">Its word error rate less the first's, paired by calls; null for the first itself.</param>
/// <param name="Characters">The same of the character error rates.</param>
public sealed record AsrDifference(int Of, AsrRow Row, ErrorRate? Words, ErrorRate? Characters);
