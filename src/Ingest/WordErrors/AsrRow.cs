namespace CallQa.Ingest.WordErrors;

/// <summary>The recogniser's errors in one scope.</summary>
/// <param name="Scope">Whose words.</param>
/// <param name="Calls">Calls compared.</param>
/// <param name="Words">Words really said.</param>
/// <param name="WordErrors">Word error rate.</param>
/// <param name="CharacterErrors">Character error rate.</param>
/// <param name="Starts">How good the times are; null where texts or transcripts tell no times of words.</param>
public sealed record AsrRow(AsrScope Scope, int Calls, int Words, ErrorRate WordErrors, ErrorRate CharacterErrors, StartErrors? Starts);
