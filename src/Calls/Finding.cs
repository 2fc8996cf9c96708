using System.Collections.Immutable;

namespace CallQa;

/// <summary>What was found for one standard in one call.</summary>
public sealed record Finding
{
    /// <summary>Which standard.</summary>
    public required StandardId Standard { get; init; }

    /// <summary>The agent the finding is about (after a transfer the one who spoke).</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Section of the scorecard.</summary>
    public required string Section { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why it does not apply or cannot be told (a code such as <c>no-trigger</c>, <c>speaker-unsure</c>); else empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Points earned; 0 where the verdict does not count.</summary>
    public double Points { get; init; }

    /// <summary>Points that could have been earned; 0 where the verdict does not count.</summary>
    public double Potential { get; init; }

    /// <summary>How sure the finding is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Certain;

    /// <summary>True where a hit only queues the call for a person and changes no score.</summary>
    public bool ReviewGate { get; init; }

    /// <summary>True for a standard of weight critical.</summary>
    public bool Critical { get; init; }

    /// <summary>Points that the standard's weight is worth, whatever the verdict.</summary>
    public double Weight { get; init; }

    /// <summary>True where only what was met counts: missed, it costs nothing.</summary>
    public bool Encouraged { get; init; }

    /// <summary>What shows it, hits first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
