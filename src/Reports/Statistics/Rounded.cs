namespace CallQa.Reports.Statistics;

/// <summary>
/// Rounds what a query summed up, so that the order in which threads added does not show: sums differ in the last bits,
/// and 83.25 may come as 83.24999999999999. Half away from zero.
/// </summary>
internal static class Rounded
{
    public static double To6(double value) => Math.Round(value, 6, MidpointRounding.AwayFromZero) + 0.0;
}
