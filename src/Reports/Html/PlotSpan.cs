namespace CallQa.Reports.Html;

/// <summary>The stretch of time that plots show.</summary>
/// <param name="From">First time, in days since the dataset's first call.</param>
/// <param name="To">Last time.</param>
/// <param name="FirstDay">Date of the first.</param>
/// <param name="LastDay">Date of the last.</param>
internal readonly record struct PlotSpan(double From, double To, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>Where a time lies, 0 to 1; the middle where there is but one.</summary>
    public double At(double days) => To - From < 1e-9 ? 0.5 : (days - From) / (To - From);
}
