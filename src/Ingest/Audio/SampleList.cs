namespace CallQa.Ingest;

/// <summary>A growing list of samples, in blocks, so that growing copies nothing. Not thread safe.</summary>
/// <param name="expected">How many there will be, where that is known: then a long recording is in memory once, else twice for a moment.</param>
internal sealed class SampleList(int expected = SampleList.BlockSize)
{
    private const int BlockSize = 1 << 20;

    private readonly List<float[]> full = [];
    private float[] block = new float[expected];
    private int used;

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<float> more)
    {
        while (more.Length > 0)
        {
            if (used == block.Length)
            {
                full.Add(block);
                (block, used) = (new float[BlockSize], 0);
            }

            int part = Math.Min(more.Length, block.Length - used);
            more[..part].CopyTo(block.AsSpan(used));
            more = more[part..];
            used += part;
            Count += part;
        }
    }

    /// <summary>The samples from <paramref name="first"/> up to <paramref name="last"/>, as an array of that length; the list is empty then.</summary>
    public float[] Take(int first, int last)
    {
        float[] all = full.Count == 0 && first == 0 && last == block.Length ? block : Copy(first, last);
        full.Clear();
        (block, used, Count) = ([], 0, 0);
        return all;
    }

    private float[] Copy(int first, int last)
    {
        float[] all = new float[last - first];
        int at = 0;
        foreach (float[] one in full.Append(block))
        {
            int from = Math.Max(first - at, 0), to = Math.Min(last - at, one.Length);
            if (from < to)
                one.AsSpan(from..to).CopyTo(all.AsSpan(at + from - first));
            at += one.Length;
        }

        return all;
    }
}
