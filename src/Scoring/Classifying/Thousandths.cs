namespace CallQa.Scoring.Classifying;

/// <summary>Probabilities and thresholds in steps of 1/1000: what is compared is what is stored and shown.</summary>
internal static class Thousandths
{
    /// <summary>The probability that belongs to log odds, rounded half away from zero.</summary>
    public static int OfLogOdds(double logOdds) => (int)Math.Round(1000 / (1 + Math.Exp(-logOdds)), MidpointRounding.AwayFromZero);
}
