namespace CallQa.Scoring.Matching;

/// <summary>A phrase found in an utterance.</summary>
/// <param name="Signal">As in the phrase's entry.</param>
/// <param name="PhraseIndex">As in the phrase's entry.</param>
/// <param name="FirstWord">0-based index of the first word.</param>
/// <param name="EndWord">Index after the last word.</param>
/// <param name="Edits">Letters that were wrong under <c>w~</c>; 0 where every word is a form of the phrase's.</param>
public readonly record struct PhraseHit(int Signal, int PhraseIndex, int FirstWord, int EndWord, int Edits) : IComparable<PhraseHit>
{
    /// <summary>By first word, end, signal, phrase.</summary>
    public int CompareTo(PhraseHit other)
    {
        int order = FirstWord.CompareTo(other.FirstWord);
        if (order == 0)
            order = EndWord.CompareTo(other.EndWord);
        if (order == 0)
            order = Signal.CompareTo(other.Signal);
        return order != 0 ? order : PhraseIndex.CompareTo(other.PhraseIndex);
    }
}
