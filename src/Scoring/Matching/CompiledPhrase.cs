namespace CallQa.Scoring.Matching;

/// <summary>A phrase as instructions: where it begins, and which stretch of the program is its own.</summary>
internal readonly record struct CompiledPhrase(int Signal, int PhraseIndex, int Entry, int From, int To, Phrase Source);
