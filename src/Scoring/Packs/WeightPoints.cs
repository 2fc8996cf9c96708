namespace CallQa.Scoring.Packs;

/// <summary>What a weight is worth.</summary>
public static class WeightPoints
{
    /// <summary>Points of a weight: critical 5, major 3, minor 1.</summary>
    public static int Points(this Weight weight) => weight switch
    {
        Weight.Critical => 5,
        Weight.Major => 3,
        _ => 1,
    };
}
