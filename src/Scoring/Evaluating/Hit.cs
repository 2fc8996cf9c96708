namespace CallQa.Scoring.Evaluating;

/// <summary>A signal found at a span of a call; also what a window hangs on.</summary>
/// <param name="Utterance">0-based index; -1 for a timing event.</param>
/// <param name="FirstWord">First word in the utterance.</param>
/// <param name="EndWord">First word after.</param>
/// <param name="StartMs">Start in milliseconds.</param>
/// <param name="EndMs">End in milliseconds.</param>
/// <param name="By">Who said it; unknown for an event that belongs to nobody.</param>
/// <param name="Turn">The turn that it lies in; for an event the last one begun before, -1 for none.</param>
/// <param name="Source">What produced it.</param>
/// <param name="Sureness">How sure the producer is, 0 to 1.</param>
/// <param name="Edits">Letters that were wrong.</param>
internal readonly record struct Hit(
    int Utterance, int FirstWord, int EndWord, long StartMs, long EndMs, Speaker By, int Turn, HitSource Source, double Sureness, int Edits)
{
    /// <summary>True where it belongs to no utterance.</summary>
    public bool IsEvent => Utterance < 0;

    /// <summary>When.</summary>
    public TimeRange Time => new(StartMs, EndMs);

    /// <summary>True where both share a word.</summary>
    public bool Touches(in Hit other) =>
        Utterance == other.Utterance && !IsEvent && FirstWord < other.EndWord && other.FirstWord < EndWord;

    /// <summary>True where this one begins after the other: in one utterance behind its last word, or behind the first of an act; else not before its start.</summary>
    /// <remarks>An act spans the whole piece that was classified, and where in it the act is done nobody knows; only what begins with the piece is surely no answer to it.</remarks>
    public bool IsAfter(in Hit other) =>
        Utterance != other.Utterance || IsEvent ? StartMs >= other.StartMs && this != other
        : other.Source == HitSource.Act ? FirstWord > other.FirstWord
        : FirstWord >= other.EndWord;

    /// <summary>True where the other begins after this one.</summary>
    public bool IsBefore(in Hit other) =>
        Utterance != other.Utterance || IsEvent ? StartMs < other.StartMs
        : Source == HitSource.Act ? FirstWord < other.FirstWord
        : EndWord <= other.FirstWord;
}
