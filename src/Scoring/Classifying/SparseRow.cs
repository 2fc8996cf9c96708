namespace CallQa.Scoring.Classifying;

/// <summary>The features of one text that are not zero: ascending indices and their values.</summary>
internal readonly record struct SparseRow(int[] Indices, float[] Values);
