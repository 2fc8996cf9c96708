namespace CallQa.Scoring.Packs;

/// <summary>The words for <see cref="TimingKind"/>.</summary>
internal static class TimingWords
{
    /// <summary>In the order of the enumeration.</summary>
    public static readonly string[] All =
        ["silence", "dead-air", "hold", "overlap", "interruption", "response-gap", "monologue", "talk-share", "speech-rate", "fast-speech"];

    /// <summary>Those that times alone give, whoever asks.</summary>
    public static readonly string[] Plain = All[..6];

    /// <summary>Those that a signal can listen for.</summary>
    public static readonly string[] Events = [.. Plain, "fast-speech"];

    /// <summary>Those that a metric can measure.</summary>
    public static readonly string[] Metrics = All[..9];

    /// <summary>The value of a word of the list.</summary>
    public static TimingKind Of(string word) => (TimingKind)Array.IndexOf(All, word);

    /// <summary>The word of a value.</summary>
    public static string Word(this TimingKind kind) => All[(int)kind];
}
