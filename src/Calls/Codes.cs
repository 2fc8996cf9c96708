namespace CallQa;

/// <summary>
/// The words by which the closed sets of the vocabulary appear in files, columns and on screen
/// (<c>agent</c>, <c>ru</c>, <c>not-met</c> ...). Reading is exact: no case folding, no synonyms.
/// Thread safe.
/// </summary>
public static class Codes
{
    private static readonly string[] Speakers = ["unknown", "agent", "customer"];
    private static readonly string[] Kinds = ["speech", "announcement"];
    private static readonly string[] Directions = ["unknown", "inbound", "outbound"];
    private static readonly string[] Languages = ["unknown", "ru", "sv", "en"];
    private static readonly string[] Verdicts = ["cannot-tell", "not-applicable", "met", "not-met"];
    private static readonly string[] Events = ["hold", "music", "tone", "cross-talk", "unintelligible"];
    private static readonly string[] Subjects = ["customer", "agent"];
    private static readonly string[] Evidences =
        ["hit", "window", "late", "early", "wrong-speaker", "near-form", "below-threshold", "trigger", "measure", "fact-missing", "listed"];

    /// <summary>The word for a value.</summary>
    public static string Code(this Speaker value) => Speakers[(int)value];

    /// <inheritdoc cref="Code(Speaker)"/>
    public static string Code(this UtteranceKind value) => Kinds[(int)value];

    /// <inheritdoc cref="Code(Speaker)"/>
    public static string Code(this Direction value) => Directions[(int)value];

    /// <inheritdoc cref="Code(Speaker)"/>
    public static string Code(this Language value) => Languages[(int)value];

    /// <inheritdoc cref="Code(Speaker)"/>
    public static string Code(this Verdict value) => Verdicts[(int)value];

    /// <inheritdoc cref="Code(Speaker)"/>
    public static string Code(this EventKind value) => Events[(int)value];

    /// <inheritdoc cref="Code(Speaker)"/>
    public static string Code(this EvidenceKind value) => Evidences[(int)value];

    /// <inheritdoc cref="Code(Speaker)"/>
    public static string Code(this SubjectKind value) => Subjects[(int)value];

    /// <summary>The value for a word; false for a word that is none of the set.</summary>
    public static bool TryParse(string code, out Speaker value) => Find(Speakers, code, out value);

    /// <inheritdoc cref="TryParse(string, out Speaker)"/>
    public static bool TryParse(string code, out UtteranceKind value) => Find(Kinds, code, out value);

    /// <inheritdoc cref="TryParse(string, out Speaker)"/>
    public static bool TryParse(string code, out Direction value) => Find(Directions, code, out value);

    /// <inheritdoc cref="TryParse(string, out Speaker)"/>
    public static bool TryParse(string code, out Language value) => Find(Languages, code, out value);

    /// <inheritdoc cref="TryParse(string, out Speaker)"/>
    public static bool TryParse(string code, out Verdict value) => Find(Verdicts, code, out value);

    /// <inheritdoc cref="TryParse(string, out Speaker)"/>
    public static bool TryParse(string code, out EventKind value) => Find(Events, code, out value);

    /// <inheritdoc cref="TryParse(string, out Speaker)"/>
    public static bool TryParse(string code, out EvidenceKind value) => Find(Evidences, code, out value);

    /// <inheritdoc cref="TryParse(string, out Speaker)"/>
    public static bool TryParse(string code, out SubjectKind value) => Find(Subjects, code, out value);

    private static bool Find<T>(string[] codes, string code, out T value)
        where T : struct, Enum
    {
        int i = Array.IndexOf(codes, code);
        value = i < 0 ? default : (T)Enum.ToObject(typeof(T), i);
        return i >= 0;
    }
}
