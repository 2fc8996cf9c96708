using System.Collections.Immutable;

namespace CallQa.Redaction;

/// <summary>Which kinds of personal data are replaced.</summary>
public sealed record RedactionSettings
{
    /// <summary>What is replaced unless told otherwise: every kind but addresses and names, which scoring can need.</summary>
    public static readonly RedactionSettings Usual = new() { Kinds = [.. Enum.GetValues<PersonalDataKind>().Except([PersonalDataKind.Address, PersonalDataKind.Name])] };

    /// <summary>Nothing is replaced.</summary>
    public static readonly RedactionSettings Off = new() { Kinds = [] };

    /// <summary>The kinds that are replaced.</summary>
    public required ImmutableSortedSet<PersonalDataKind> Kinds { get; init; }
}
