namespace CallQa.Scoring.Matching;

/// <summary>
/// Times of an utterance's words: of the recogniser's words that share characters with them, else in proportion to the
/// characters of the whole utterance.
/// </summary>
internal struct WordTimes(Utterance utterance)
{
    private int _next;

    /// <summary>When the characters were said; calls go from left to right.</summary>
    public TimeRange Of(int charStart, int charLength)
    {
        int end = charStart + charLength;
        while (_next < utterance.Words.Length && utterance.Words[_next].CharStart + utterance.Words[_next].CharLength <= charStart)
            _next++;
        TimeRange? time = null;
        for (int i = _next; i < utterance.Words.Length && utterance.Words[i].CharStart < end; i++)
            time = time?.Union(utterance.Words[i].Time) ?? utterance.Words[i].Time;
        return time ?? new TimeRange(At(charStart), At(end));
    }

    private readonly long At(int character) =>
        utterance.Time.StartMs + utterance.Time.LengthMs * character / Math.Max(1, utterance.Text.Length);
}
