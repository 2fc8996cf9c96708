using System.Collections.Immutable;

namespace CallQa;

/// <summary>
/// One call with personal data replaced by placeholders (<c>&lt;card&gt;</c>): the only form that may be stored,
/// matched, classified or shown. Made by the redaction stage, and by the dataset when it reads back what it stored;
/// nobody else can make one.
/// </summary>
public sealed record RedactedTranscript
{
    internal RedactedTranscript(
        CallFacts call,
        TranscriptOrigin origin,
        ImmutableArray<Utterance> utterances,
        ImmutableArray<CallEvent> events,
        ImmutableArray<string> notes,
        string redaction)
    {
        Call = call;
        Origin = origin;
        Utterances = utterances;
        Events = events;
        Notes = notes;
        Redaction = redaction;
    }

    /// <inheritdoc cref="Transcript.Call"/>
    public CallFacts Call { get; }

    /// <inheritdoc cref="Transcript.Origin"/>
    public TranscriptOrigin Origin { get; }

    /// <inheritdoc cref="Transcript.Utterances"/>
    public ImmutableArray<Utterance> Utterances { get; }

    /// <inheritdoc cref="Transcript.Events"/>
    public ImmutableArray<CallEvent> Events { get; }

    /// <inheritdoc cref="Transcript.Notes"/>
    public ImmutableArray<string> Notes { get; }

    /// <summary>The kinds that were redacted, joined by commas in ordinal order; empty where redaction was off.</summary>
    public string Redaction { get; }
}
