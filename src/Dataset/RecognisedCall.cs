namespace CallQa.Dataset;

/// <summary>How sure the recogniser was of one call's words.</summary>
/// <param name="Id">The call.</param>
/// <param name="Language">Its language.</param>
/// <param name="Recogniser">Name of the speech model; empty for a ready transcript.</param>
/// <param name="Confidence">Mean word confidence; null where the source gave none.</param>
public sealed record RecognisedCall(CallId Id, Language Language, string Recogniser, Confidence? Confidence);
