namespace CallQa.Scoring.Evaluating;

/// <summary>The answer to a question asked of a recording.</summary>
internal enum Truth
{
    /// <summary>No.</summary>
    False,

    /// <summary>The recording does not let anyone decide.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    True,
}
