namespace CallQa.Scoring.Classifying.Training;

/// <summary>What cross-validation says about one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Utterances">Number of utterances.</param>
/// <param name="SplitGroups">Number of split groups.</param>
/// <param name="MacroF1">Mean of the acts' F1.</param>
/// <param name="MicroF1">F1 over all decisions.</param>
/// <param name="MeanAveragePrecision">Mean over the acts of the average precision, which needs no threshold.</param>
public sealed record LanguageFigures(
    Language Language, int Utterances, int SplitGroups, Figure MacroF1, Figure MicroF1, double MeanAveragePrecision);
