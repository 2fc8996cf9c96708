namespace CallQa.Ingest;

/// <summary>The language that a channel's speech sounds most like.</summary>
/// <param name="Language">Russian, Swedish or English; unknown where nothing was heard.</param>
/// <param name="Confidence">The recogniser's probability, among all languages it knows, over the windows that were tried.</param>
internal readonly record struct LanguageGuess(Language Language, double Confidence)
{
    public override string ToString() => FormattableString.Invariant($"{Language.Code()} with confidence {Confidence:0.00}");
}
