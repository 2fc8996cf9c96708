namespace CallQa.Ingest.WordErrors;

/// <summary>A rate, or a difference of two, with its 95 % interval; 0.12 is 12 %. Above 1 where more was added than said.</summary>
public readonly record struct ErrorRate(double Value, double Low, double High);
