namespace CallQa.Ingest.WordErrors;

/// <summary>
/// Words as they are compared: lower case, letters and digits only (hyphens part words, apostrophes vanish), ё as е,
/// numbers as <see cref="NumberWords"/>.
/// </summary>
internal static class ComparedWords
{
    public static IEnumerable<TimedWord> Of(string text, long? startMs, Language language) =>
        PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => NumberWords.Expand(w, language))
            .Select(w => new TimedWord(w, startMs));

    public static IEnumerable<TimedWord> Of(Utterance utterance, Language language) =>
        utterance.Words.IsEmpty
            ? Of(utterance.Text, null, language)
            : utterance.Words.SelectMany(w => Of(w.In(utterance.Text).ToString(), w.Time.StartMs, language));
}
