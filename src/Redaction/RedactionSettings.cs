using System.Collections.Immutable;

namespace CallQa.Redaction;

/// <summary>Which kinds of personal data are replaced; all of them unless told otherwise.</summary>
public sealed record RedactionSettings
{
    /// <summary>Every kind is replaced.</summary>
    public static readonly RedactionSettings All = new() { Kinds = [.. Enum.GetValues<PersonalDataKind>()] };

    /// <summary>Nothing is replaced.</summary>
    public static readonly RedactionSettings Off = new() { Kinds = [] };

    /// <summary>The kinds that are replaced.</summary>
    public required ImmutableSortedSet<PersonalDataKind> Kinds { get; init; }
}
