namespace CallQa;

/// <summary>Where and how a verdict can be checked.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Signal">The signal or metric concerned.</param>
/// <param name="Utterance">0-based index of the utterance; -1 where the evidence belongs to none (a silence, a window).</param>
/// <param name="Time">When.</param>
/// <param name="Quote">The words concerned, from redacted text; empty where there are none.</param>
/// <param name="By">How much (milliseconds late or early, edits, the measured value); 0 where it has no meaning.</param>
public sealed record Evidence(EvidenceKind Kind, string Signal, int Utterance, TimeRange Time, string Quote, double By);
