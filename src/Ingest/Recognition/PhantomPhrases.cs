namespace CallQa.Ingest;

/// <summary>
/// What Whisper is known to write over noise and silence, because the films it learned from end so. A phrase that a call
/// could hold counts only where it is the whole segment.
/// </summary>
internal static class PhantomPhrases
{
    private static readonly string[] Anywhere =
    [
        "субтитры сделал", "субтитры создавал", "субтитры делал", "субтитры подготов", "редактор субтитров", "корректор субтитров",
        "dimatorzok", "подписывайтесь на канал", "ставьте лайк",
        "undertexter från", "undertexter av", "undertextning", "textning av", "textat av", "svensktextning", "btistudios", "stina hedin",
        "amaraorg", "amara org", "subtitles by", "subtitled by", "captions by", "transcription by", "thanks for watching", "thank you for watching",
        "please subscribe", "like and subscribe", "tack för att ni tittade", "tack för att du tittade", "tack för att ni har tittat",
    ];

    private static readonly string[] Alone =
    [
        "продолжение следует", "спасибо за просмотр", "спасибо за внимание", "конец", "до новых встреч", "музыка", "аплодисменты", "смех",
        "musik", "applåder", "skratt", "tack för mig", "music", "applause", "laughter", "to be continued", "bye bye bye", "you", "the end",
    ];

    /// <summary>True where a segment, as lower-case words parted by spaces, is such a phrase. All languages are looked through: credits come in any.</summary>
    public static bool Match(string segment) =>
        Array.Exists(Alone, phrase => string.Equals(phrase, segment, StringComparison.Ordinal))
        || Array.Exists(Anywhere, phrase => segment.Contains(phrase, StringComparison.Ordinal));
}
