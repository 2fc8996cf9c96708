namespace CallQa.Runs.Labels;

/// <summary>A label as it was typed or read from a file; nothing of it is checked.</summary>
public sealed record LabelDraft
{
    /// <summary>Id of the call.</summary>
    public required string Call { get; init; }

    /// <summary>Id of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Who judged.</summary>
    public required string Rater { get; init; }

    /// <summary>Code of the verdict.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where it comes from, one of <see cref="LabelOrigins.All"/>.</summary>
    public required string Origin { get; init; }

    /// <summary>How many calls it stands for; empty where it was not drawn.</summary>
    public string SamplingWeight { get; init; } = "";

    /// <summary>When, as ISO 8601 with offset; empty for now.</summary>
    public string LabelledAt { get; init; } = "";
}
