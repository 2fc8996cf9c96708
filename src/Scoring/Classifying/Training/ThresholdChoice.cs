namespace CallQa.Scoring.Classifying.Training;

/// <summary>Chooses from which probability on an act counts as found.</summary>
internal static class ThresholdChoice
{
    // Nothing less probable is stored, and a threshold near 1 would come from a handful of examples.
    private const int Least = 50;
    private const int Most = 950;

    /// <summary>
    /// The threshold, in thousandths, with the highest F1 on scores of examples that the scoring fit had not seen; F1 is
    /// smoothed over neighbouring cuts (1/4, 1/2, 1/4), because its highest point alone is mostly luck.
    /// </summary>
    public static int Choose(IReadOnlyList<double> logOdds, IReadOnlyList<bool> labels)
    {
        int positives = labels.Count(l => l);
        if (positives == 0)
            return 500;
        int[] order = [.. Enumerable.Range(0, logOdds.Count).OrderByDescending(i => logOdds[i]).ThenBy(i => i)];
        double[] f1 = new double[order.Length];
        int hits = 0;
        for (int n = 0; n < order.Length; n++)
        {
            if (labels[order[n]])
                hits++;
            f1[n] = 2.0 * hits / (n + 1 + positives);
        }

        int best = 0;
        double highest = double.NegativeInfinity;
        for (int n = 0; n < f1.Length; n++)
        {
            double smooth = (f1[Math.Max(0, n - 1)] / 4) + (f1[n] / 2) + (f1[Math.Min(f1.Length - 1, n + 1)] / 4);
            if (smooth <= highest)
                continue;
            highest = smooth;
            best = n;
        }

        double cut = (logOdds[order[best]] + logOdds[order[Math.Min(best + 1, order.Length - 1)]]) / 2;
        return Math.Clamp(Thousandths.OfLogOdds(cut), Least, Most);
    }
}
