namespace CallQa.Ingest;

/// <summary>How the recogniser looks for the words of a window. Both find the same each time.</summary>
internal enum Search
{
    /// <summary>Takes the likeliest token each time.</summary>
    Greedy,

    /// <summary>Follows five beginnings at once, drawn by probability with a fixed seed; slower, and less easily led astray.</summary>
    Beam,
}
