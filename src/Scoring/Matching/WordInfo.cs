namespace CallQa.Scoring.Matching;

/// <summary>What a compiled matcher knows of one word form: the sets that hold it and the phrases it anchors.</summary>
internal sealed class WordInfo(int[] sets, byte[] edits, Anchor[] anchors)
{
    /// <summary>A word in more sets than these keeps a place for every set: common words are asked for most, and are few.</summary>
    private const int Few = 8;

    // A word is in few of the sets; most questions end at a bit that no set of its has.
    private readonly ulong _some = sets.Aggregate(0UL, (bits, set) => bits | (1UL << (set & 63)));
    private readonly short[]? _bySet = sets.Length > Few ? BySet(sets, edits) : null;

    public Anchor[] Anchors { get; } = anchors;

    /// <summary>Letters wrong under the set, or -1 where the word is not in it.</summary>
    public int EditsIn(int set)
    {
        if ((_some & (1UL << (set & 63))) == 0)
            return -1;
        if (_bySet is { } all)
            return set < all.Length ? all[set] : -1;
        int[] own = sets;
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i] == set)
                return edits[i];
        }

        return -1;
    }

    private static short[] BySet(int[] sets, byte[] edits)
    {
        var all = new short[sets.Max() + 1];
        Array.Fill(all, (short)-1);
        for (int i = 0; i < sets.Length; i++)
            all[sets[i]] = edits[i];
        return all;
    }
}
