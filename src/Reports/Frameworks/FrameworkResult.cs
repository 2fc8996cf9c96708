using CallQa.Reports.Statistics;

namespace CallQa.Reports.Frameworks;

/// <summary>How the standards of one framework ended in a dataset.</summary>
public sealed record FrameworkResult
{
    /// <summary>The framework's id.</summary>
    public required string Framework { get; init; }

    /// <summary>The share of met in met and not met, weighted by the standards' points; half counts half.</summary>
    public required RatioEstimate Share { get; init; }

    /// <summary>Findings that are met.</summary>
    public required long Met { get; init; }

    /// <summary>Findings that are not met.</summary>
    public required long NotMet { get; init; }

    /// <summary>Findings that nobody can tell.</summary>
    public required long CannotTell { get; init; }

    /// <summary>Findings that did not apply.</summary>
    public required long NotApplicable { get; init; }
}
