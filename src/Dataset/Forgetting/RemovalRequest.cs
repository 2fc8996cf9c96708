using System.Collections.Immutable;

namespace CallQa.Dataset.Forgetting;

/// <summary>What is to be removed: a customer, a call, or all days before one; exactly one of the three.</summary>
public sealed record RemovalRequest
{
    /// <summary>The customer's key as the calls have it; null where no customer is meant.</summary>
    public string? Customer { get; init; }

    /// <summary>A call; null where none is meant.</summary>
    public CallId? Call { get; init; }

    /// <summary>The first day that is kept; null where days do not matter.</summary>
    public DateOnly? KeepFrom { get; init; }

    /// <summary>Folders of clips, pages and exports, in which files that name a removed call go too.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>The user of the machine, for the journal.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public RemovalKind Kind => KeepFrom is null ? RemovalKind.Forget : RemovalKind.Retention;

    /// <summary>A mark by which the same request is known again. A later day of retention covers an earlier one, so all are one.</summary>
    internal string Mark(TombstoneKey key) =>
        Customer is not null ? key.Mark("forget customer", Customer) : Call is { } call ? key.Mark("forget call", call.Value) : key.Mark("retention", "");
}
