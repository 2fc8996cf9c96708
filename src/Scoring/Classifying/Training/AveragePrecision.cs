namespace CallQa.Scoring.Classifying.Training;

/// <summary>The area under the curve of precision over recall, as a sum of steps.</summary>
internal static class AveragePrecision
{
    /// <summary>Sum over distinct scores, from the highest, of precision times the gain in recall; 0 where no label is true.</summary>
    public static double Of(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        int positives = labels.Count(l => l);
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i])];
        double sum = 0;
        int hits = 0;
        int counted = 0;
        for (int n = 0; n < order.Length; n++)
        {
            if (labels[order[n]])
                hits++;
            if (n + 1 < order.Length && scores[order[n + 1]].Equals(scores[order[n]]))
                continue;
            sum += (double)(hits - counted) / positives * hits / (n + 1);
            counted = hits;
        }

        return positives == 0 ? 0 : sum;
    }
}
