namespace CallQa.Scoring.Matching;

/// <summary>What a compiled matcher knows of one word form: the sets that hold it and the phrases it anchors.</summary>
internal sealed class WordInfo(int[] sets, byte[] edits, Anchor[] anchors)
{
    // A word is in few of the sets; most questions end at a bit that no set of its has.
    private readonly ulong _some = sets.Aggregate(0UL, (bits, set) => bits | (1UL << (set & 63)));

    public Anchor[] Anchors { get; } = anchors;

    /// <summary>Letters wrong under the set, or -1 where the word is not in it.</summary>
    public int EditsIn(int set)
    {
        if ((_some & (1UL << (set & 63))) == 0)
            return -1;
        int[] own = sets;
        if (own.Length > 8)
        {
            int at = Array.BinarySearch(own, set);
            return at < 0 ? -1 : edits[at];
        }

        for (int i = 0; i < own.Length; i++)
        {
            if (own[i] == set)
                return edits[i];
        }

        return -1;
    }
}
