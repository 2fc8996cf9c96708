using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Texts;
using CallQa.Runs.Labels;

namespace CallQa.Review;

/// <summary>What a review page shows and may do.</summary>
public sealed record ReviewOptions
{
    /// <summary>The folder of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>The folder of recordings; null where nobody has said where they lie, and then there is no sound.</summary>
    public required string? Recordings { get; init; }

    /// <summary>How recordings that hold one side of a call each are called.</summary>
    public LegEndings Legs { get; init; } = LegEndings.Usual;

    /// <summary>Names and teams of agents.</summary>
    public required AgentTable Agents { get; init; }

    /// <summary>The port; 0 for one that is free.</summary>
    public required int Port { get; init; }

    /// <summary>The reader's language.</summary>
    public required ReportTexts Texts { get; init; }

    /// <summary>What the pack says of standards.</summary>
    public required StandardLookup Standards { get; init; }

    /// <summary>In whose name verdicts are stored.</summary>
    public required string Rater { get; init; }

    /// <summary>Checks a person's verdict and stores it; gives what is wrong as a sentence, or nothing where it is stored. Must not throw for what the draft says.</summary>
    public required Func<LabelDraft, Task<string>> Store { get; init; }
}
