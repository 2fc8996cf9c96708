namespace CallQa.Reports.Places;

/// <summary>Which places are looked for.</summary>
public sealed record PlaceQuestion
{
    /// <summary>True for examples to follow (met), false for what went wrong (not met).</summary>
    public bool Best { get; init; }

    /// <summary>Id of a standard; null for all.</summary>
    public string? Standard { get; init; }

    /// <summary>Id of a section; null for all.</summary>
    public string? Section { get; init; }

    /// <summary>Id of a call; null for all.</summary>
    public string? Call { get; init; }

    /// <summary>Code of the calls' language; null for all.</summary>
    public string? Language { get; init; }

    /// <summary>Id of the agent whom the findings are about; null for all.</summary>
    public string? Agent { get; init; }

    /// <summary>First day; null for open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, itself included; null for open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>True for calls by their total score first, false for findings by the points at stake.</summary>
    public bool ByScore { get; init; }

    /// <summary>How many places at most.</summary>
    public int Top { get; init; } = 10;
}
