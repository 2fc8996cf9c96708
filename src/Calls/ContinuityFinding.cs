using System.Collections.Immutable;

namespace CallQa;

/// <summary>What was found for one standard over many calls of one subject. Never part of a call's score.</summary>
public sealed record ContinuityFinding
{
    /// <summary>Whether the subject is a customer or an agent.</summary>
    public required SubjectKind SubjectKind { get; init; }

    /// <summary>The customer's key or the agent's name; empty for all calls whose customer is not told.</summary>
    public required string Subject { get; init; }

    /// <summary>First local day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last local day of the period, itself included.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Which standard.</summary>
    public required StandardId Standard { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// Why it does not apply or cannot be told, as <c>code</c> or <c>code:what</c> (<c>fact-missing:segment</c> names the
    /// column that would decide); of a verdict that names a group, which one (<c>group:new</c>); else empty.
    /// </summary>
    public string Reason { get; init; } = "";

    /// <summary>What was measured, in the standard's own unit; null where nothing was.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95 % interval; null where the value has none.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95 % interval; null where the value has none.</summary>
    public double? High { get; init; }

    /// <summary>How many cases stand behind it.</summary>
    public int N { get; init; }

    /// <summary>The calls that show it, none twice.</summary>
    public ImmutableArray<CallId> Calls { get; init; } = [];
}
