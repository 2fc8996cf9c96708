using System.Collections.Immutable;

namespace CallQa.Reports.Explaining;

/// <summary>One finding with all that is needed to check it.</summary>
public sealed record ExplainedFinding
{
    /// <summary>Id of the standard.</summary>
    public required string Standard { get; init; }

    /// <summary>Section of the scorecard.</summary>
    public required string Section { get; init; }

    /// <summary>The agent whom it is about.</summary>
    public required string Agent { get; init; }

    /// <summary>The verdict that counts, a person's where one decided; a code: <c>met</c>, <c>not-met</c>, <c>not-applicable</c>, <c>cannot-tell</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What the rule says, to which evidence and confidence belong; a code as well.</summary>
    public required string MachineVerdict { get; init; }

    /// <summary>True where a person decided otherwise than the rule.</summary>
    public bool IsOverruled => !string.Equals(Verdict, MachineVerdict, StringComparison.Ordinal);

    /// <summary>A code, where it does not apply or cannot be told; else empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Points earned.</summary>
    public required double Points { get; init; }

    /// <summary>Points at stake; 0 where the verdict does not count.</summary>
    public required double Potential { get; init; }

    /// <summary>How sure the finding is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>True for a standard of weight critical.</summary>
    public required bool Critical { get; init; }

    /// <summary>True where a hit changes no score and asks for a person.</summary>
    public required bool ReviewGate { get; init; }

    /// <summary>Name of the profile.</summary>
    public required string Profile { get; init; }

    /// <summary>Version of the pack whose rule decided.</summary>
    public required string PackVersion { get; init; }

    /// <summary>SHA-256 of that pack.</summary>
    public required string PackSha256 { get; init; }

    /// <summary>Where to listen, what was searched, what came nearest.</summary>
    public required ImmutableArray<ShownEvidence> Evidence { get; init; }

    /// <summary>What the pack says of the standard; null where it is not at hand.</summary>
    public StandardText? Text { get; init; }
}
