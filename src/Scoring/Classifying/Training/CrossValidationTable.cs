using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>
/// How well acts are found in utterances that training had not seen: five folds by split group, the speaker known, every
/// choice (vocabulary, centring, thresholds, weights) made on the other four folds, decisions taken as in use (halved
/// weights, probabilities and thresholds in thousandths).
/// </summary>
/// <param name="Languages">One line a language.</param>
/// <param name="Acts">One line an act, in the order of the pack's list.</param>
public sealed record CrossValidationTable(ImmutableArray<LanguageFigures> Languages, ImmutableArray<ActFigures> Acts);
