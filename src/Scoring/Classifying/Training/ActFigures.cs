using System.Collections.Immutable;

namespace CallQa.Scoring.Classifying.Training;

/// <summary>What cross-validation says about one act, by language in the order of the table.</summary>
/// <param name="Act">The act.</param>
/// <param name="Speaker">Whose act it is.</param>
/// <param name="Counts">Utterances that perform it.</param>
/// <param name="F1">F1 on its speaker's utterances.</param>
public sealed record ActFigures(string Act, Speaker Speaker, ImmutableArray<int> Counts, ImmutableArray<Figure> F1);
