namespace CallQa.Ingest;

/// <summary>How the recogniser looks for the words of a window. Neither draws at random.</summary>
internal enum Search
{
    /// <summary>Takes the likeliest token each time.</summary>
    Greedy,

    /// <summary>Follows five beginnings at once; slower, and less easily led astray.</summary>
    Beam,
}
