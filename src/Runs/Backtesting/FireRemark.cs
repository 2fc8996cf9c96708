namespace CallQa.Runs.Backtesting;

/// <summary>What is odd about how often a standard fires.</summary>
public enum FireRemark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It decides in no call.</summary>
    Dead,

    /// <summary>It decides and never fires.</summary>
    NeverFires,

    /// <summary>It fires in 95 % or more of at least twenty calls in which it decides.</summary>
    AlmostAlways,
}
