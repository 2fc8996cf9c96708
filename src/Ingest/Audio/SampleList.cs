namespace CallQa.Ingest;

/// <summary>A growing array of samples. Not thread safe.</summary>
/// <param name="expected">How many there will be, where that is known: then a long recording is in memory once, not up to three times.</param>
internal sealed class SampleList(int expected = 1 << 16)
{
    private float[] samples = new float[expected];

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<float> more)
    {
        if (Count + more.Length > samples.Length)
            Array.Resize(ref samples, Math.Max(Count + more.Length, samples.Length * 2));
        more.CopyTo(samples.AsSpan(Count));
        Count += more.Length;
    }

    /// <summary>The first <paramref name="count"/> samples, as an array of that length; the list must not be used again.</summary>
    public float[] Take(int count)
    {
        Array.Resize(ref samples, count);
        return samples;
    }
}
