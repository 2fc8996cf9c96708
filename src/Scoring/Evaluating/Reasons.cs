namespace CallQa.Scoring.Evaluating;

/// <summary>The codes by which findings say why a standard does not apply or nobody can tell.</summary>
public static class Reasons
{
    /// <summary>The condition under which it applies did not arise.</summary>
    public const string Condition = "condition";

    /// <summary>Nothing that would want an answer was heard.</summary>
    public const string NoTrigger = "no-trigger";

    /// <summary>Too few of what is counted or measured.</summary>
    public const string TooFew = "too-few";

    /// <summary>The standard has no proofs in the call's language.</summary>
    public const string NotInLanguage = "not-in-language";

    /// <summary>The profile names no price list, which the rule needs.</summary>
    public const string NoPriceList = "no-price-list";

    /// <summary>The call has no words of a person.</summary>
    public const string NoSpeech = "no-speech";

    /// <summary>The speakers are not told apart surely enough.</summary>
    public const string SpeakerUnsure = "speaker-unsure";

    /// <summary>The recogniser is unsure of the words concerned.</summary>
    public const string RecogniserUnsure = "recogniser-unsure";

    /// <summary>A window at the start is asked for and the recording begins later.</summary>
    public const string StartNotRecorded = "start-not-recorded";

    /// <summary>A window at the end is asked for and the recording stops before.</summary>
    public const string EndNotRecorded = "end-not-recorded";

    /// <summary>A fact that is asked for is not given.</summary>
    public const string FactMissing = "fact-missing";

    /// <summary>The standard's own <c>cannot-tell-when</c> holds.</summary>
    public const string Standard = "standard-says-so";
}
