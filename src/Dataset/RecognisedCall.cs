namespace CallQa.Dataset;

/// <summary>How sure the recogniser was of one call's words, and what that cost.</summary>
/// <param name="Id">The call.</param>
/// <param name="Language">Its language.</param>
/// <param name="Recogniser">Name of the speech model; empty for a ready transcript.</param>
/// <param name="Confidence">Mean word confidence; null where the source gave none.</param>
/// <param name="Applicable">Findings of standards that apply.</param>
/// <param name="Unsure">Of these, those that nobody can tell because the recogniser was unsure.</param>
public sealed record RecognisedCall(CallId Id, Language Language, string Recogniser, Confidence? Confidence, int Applicable, int Unsure);
