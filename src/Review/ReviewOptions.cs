using CallQa.Reports;
using CallQa.Reports.Texts;

namespace CallQa.Review;

/// <summary>What a review page shows and may do.</summary>
public sealed record ReviewOptions
{
    /// <summary>The folder of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>The folder of recordings; null where nobody has said where they lie, and then there is no sound.</summary>
    public required string? Recordings { get; init; }

    /// <summary>The port; 0 for one that is free.</summary>
    public required int Port { get; init; }

    /// <summary>The reader's language.</summary>
    public required ReportTexts Texts { get; init; }

    /// <summary>What the pack says of standards.</summary>
    public required StandardLookup Standards { get; init; }
}
