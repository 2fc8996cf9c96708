namespace CallQa.Scoring.Evaluating;

/// <summary>What produced a hit.</summary>
internal enum HitSource
{
    /// <summary>A phrase or a regular expression.</summary>
    Words,

    /// <summary>The classifier of acts.</summary>
    Act,

    /// <summary>The timeline.</summary>
    Timing,

    /// <summary>A whole turn.</summary>
    Turn,
}
