using System.Collections.Immutable;

namespace CallQa;

/// <summary>
/// One call as it was heard, personal data included: never stored. Utterances are ordered by start, then end, then
/// speaker. Only <see cref="RedactedTranscript"/> goes further than the redaction stage.
/// </summary>
public sealed record Transcript
{
    /// <summary>Facts of the call.</summary>
    public required CallFacts Call { get; init; }

    /// <summary>Where the words come from.</summary>
    public required TranscriptOrigin Origin { get; init; }

    /// <summary>The utterances in order of time; may overlap.</summary>
    public required ImmutableArray<Utterance> Utterances { get; init; }

    /// <summary>What was heard besides words, in order of time.</summary>
    public ImmutableArray<CallEvent> Events { get; init; } = [];

    /// <summary>Things a person should know about how the call was understood ("channels look swapped"), in plain English.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
