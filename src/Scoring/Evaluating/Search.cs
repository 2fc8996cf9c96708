using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>A question that was answered with no: what was looked for, and where.</summary>
/// <param name="Asked">The question.</param>
/// <param name="Range">The stretch that was searched.</param>
internal readonly record struct Search(HeardCondition Asked, TimeRange Range);
