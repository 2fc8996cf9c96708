using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>What a foreign file holds of a call.</summary>
/// <param name="Parts">What was said, in the file's order.</param>
internal sealed record ForeignCall(ImmutableArray<ForeignPart> Parts)
{
    /// <summary>The language as the file names it (<c>sv-SE</c>, <c>english</c>); empty where it does not.</summary>
    public string Language { get; init; } = "";

    /// <summary>Length of the recording; 0 where the file does not tell.</summary>
    public long DurationMs { get; init; }

    /// <summary>Channels of the recording; 0 where the file does not tell.</summary>
    public int Channels { get; init; }

    /// <summary>What a person should know, as sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
