using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>What a standard asks of the signals; one of a closed set of kinds.</summary>
/// <param name="Kind">The kind's word in the file.</param>
/// <param name="At">Where it stands.</param>
public abstract record Rule(string Kind, SourcePosition At)
{
    /// <summary>When this one of several rules matters; null for always.</summary>
    public Condition? AppliesWhen { get; init; }
}
