namespace CallQa.Scoring.Evaluating;

/// <summary>The numbers under which a signal's phrases are looked for.</summary>
/// <param name="Main">Its own phrases.</param>
/// <param name="Except">Phrases that undo a hit that they touch; -1 for none.</param>
/// <param name="InClause">Phrases that undo a hit in their clause; -1 for none.</param>
/// <param name="ConfirmedBy">Index, among all signals of the table, of the one that must be heard in the same utterance; -1 for none.</param>
/// <param name="NotWith">Index of the one that must not be heard there; -1 for none.</param>
internal readonly record struct SignalNumbers(int Main, int Except, int InClause, int ConfirmedBy, int NotWith);
