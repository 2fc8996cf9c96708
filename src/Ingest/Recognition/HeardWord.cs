namespace CallQa.Ingest;

/// <summary>A word as recognised, with the punctuation that clings to it.</summary>
/// <param name="Text">Text without white space; holds at least one letter or digit.</param>
/// <param name="StartMs">Start; in the window or in the call, as the context says.</param>
/// <param name="EndMs">End, not before the start.</param>
/// <param name="Probability">Geometric mean of its tokens' probabilities.</param>
internal readonly record struct HeardWord(string Text, long StartMs, long EndMs, double Probability)
{
    /// <summary>Where the word itself lies in its text: from the first letter or digit to the last.</summary>
    public (int Start, int Length) Core
    {
        get
        {
            int start = 0, end = Text.Length;
            while (start < end && !char.IsLetterOrDigit(Text[start]) && !char.IsSurrogate(Text[start]))
                start++;
            while (end > start && !char.IsLetterOrDigit(Text[end - 1]) && !char.IsSurrogate(Text[end - 1]))
                end--;
            return (start, end - start);
        }
    }

    /// <summary>True where the text closes a sentence.</summary>
    public bool EndsSentence => Text[^1] is '.' or '?' or '!' or '…';
}
