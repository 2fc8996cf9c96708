namespace CallQa.Scoring.Packs;

/// <summary>How a limit is written.</summary>
internal enum LimitForm
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A share such as 60 %.</summary>
    Percent,

    /// <summary>A length of time such as 10 s.</summary>
    Duration,
}
