namespace CallQa.Reports.Statistics;

/// <summary>What a difference needs to know of one sample.</summary>
/// <param name="N">How many values.</param>
/// <param name="Mean">Their mean; null without values.</param>
/// <param name="Deviation">Their sample standard deviation (n-1); null below two values.</param>
public readonly record struct MeanSample(int N, double? Mean, double? Deviation)
{
    /// <summary>The squared standard error of the mean; null where no spread was seen.</summary>
    internal double? Error2 => N < 2 || Deviation is not { } spread || spread < 1e-9 ? null : spread * spread / N;
}
