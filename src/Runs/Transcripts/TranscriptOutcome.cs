namespace CallQa.Runs.Transcripts;

/// <summary>What writing down calls ended in.</summary>
/// <param name="Written">Transcripts written now.</param>
/// <param name="Unchanged">Transcripts that were there already.</param>
/// <param name="PutAside">Inputs that could not be written down; each was told.</param>
/// <param name="RecordedMs">Length of the calls written now, in milliseconds.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Cancelled">True where it was cancelled: what is written stays, and the same request goes on.</param>
public sealed record TranscriptOutcome(int Written, int Unchanged, int PutAside, long RecordedMs, TimeSpan Took, bool Cancelled);
