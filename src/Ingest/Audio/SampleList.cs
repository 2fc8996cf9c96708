namespace CallQa.Ingest;

/// <summary>A growing array of samples. Not thread safe.</summary>
internal sealed class SampleList
{
    private float[] samples = new float[1 << 16];

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
