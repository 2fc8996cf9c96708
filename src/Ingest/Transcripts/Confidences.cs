namespace CallQa.Ingest;

/// <summary>Means of confidences, weighted by time.</summary>
internal static class Confidences
{
    /// <summary>The call's recognition confidence from its words, or its utterances where words have none; null where nothing has any.</summary>
    public static Confidence? OfCall(IReadOnlyList<Utterance> utterances) =>
        Mean(utterances.SelectMany(u => u.Words.Any(w => w.Confidence is not null)
            ? u.Words.Select(w => (w.Confidence, w.Time))
            : [(u.Confidence, u.Time)]));

    /// <summary>Mean weighted by length (at least 1 ms each), rounded to 1/1000; null where no part has a confidence.</summary>
    public static Confidence? Mean(IEnumerable<(Confidence? Confidence, TimeRange Time)> parts)
    {
        double sum = 0, weight = 0;
        foreach ((Confidence? confidence, TimeRange time) in parts)
        {
            if (confidence is not { } value)
                continue;
            double length = Math.Max(1, time.LengthMs);
            sum += value.Value * length;
            weight += length;
        }

        return weight > 0 ? Rounded(sum / weight) : null;
    }

    /// <summary>A confidence rounded to 1/1000 and kept within 0 to 1.</summary>
    public static Confidence Rounded(double value) => new(Math.Clamp(Math.Round(value, 3), 0, 1));
}
