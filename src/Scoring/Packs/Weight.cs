namespace CallQa.Scoring.Packs;

/// <summary>How much a standard counts.</summary>
public enum Weight
{
    /// <summary>One point.</summary>
    Minor,

    /// <summary>Three points.</summary>
    Major,

    /// <summary>Five points, and its failure is shown by itself.</summary>
    Critical,
}
