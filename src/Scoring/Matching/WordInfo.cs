namespace CallQa.Scoring.Matching;

/// <summary>What a compiled matcher knows of one word form: the sets that hold it and the phrases it anchors.</summary>
internal sealed class WordInfo(int[] sets, byte[] edits, Anchor[] anchors)
{
    public Anchor[] Anchors { get; } = anchors;

    /// <summary>Letters wrong under the set, or -1 where the word is not in it.</summary>
    public int EditsIn(int set)
    {
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
