namespace CallQa.Ingest;

/// <summary>A stretch of the channel as it lies in a window.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="At">Its first sample in the window.</param>
internal readonly record struct WindowPart(SampleRange Source, int At)
{
    /// <summary>First sample of the window after it.</summary>
    public int End => At + Source.Length;
}
