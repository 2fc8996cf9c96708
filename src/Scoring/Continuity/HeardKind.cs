using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Continuity;

/// <summary>
/// Something that single calls are listened to for the sake of standards over many calls (a promise, "I have called before").
/// What is heard is stored as extracts of this kind.
/// </summary>
/// <param name="Name">The extracts' kind.</param>
/// <param name="About">What it is, in one sentence.</param>
/// <param name="By">Who says it.</param>
/// <param name="WithDeadline">True where the extract's value is the latest moment that the time said with it can mean.</param>
/// <param name="Signal">How it is heard.</param>
public sealed record HeardKind(string Name, string About, Who By, bool WithDeadline, Signal Signal);
