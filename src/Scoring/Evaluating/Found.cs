namespace CallQa.Scoring.Evaluating;

/// <summary>A hit together with the signal that it is a hit of.</summary>
/// <param name="Signal">Index in the standard; -1 where it is no signal's (a turn).</param>
/// <param name="Hit">The hit.</param>
internal readonly record struct Found(int Signal, Hit Hit);
