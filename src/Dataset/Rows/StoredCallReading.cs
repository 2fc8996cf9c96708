using System.Collections.Immutable;

namespace CallQa.Dataset.Rows;

/// <summary>Makes a call of the vocabulary from what was stored of it.</summary>
internal static class StoredCallReading
{
    /// <summary>The call; its utterances must be all of its own, in order.</summary>
    /// <exception cref="InvalidDataException">A value is none that this program writes.</exception>
    public static StoredCall Of(CallRow row, IReadOnlyList<UtteranceRow> utterances)
    {
        try
        {
            var transcript = new RedactedTranscript(
                FactsOf(row),
                OriginOf(row),
                [.. utterances.Select(UtteranceOf)],
                [.. row.Events.Select(e => new CallEvent(Event(e.Kind), new(e.StartMs, e.EndMs), SpeakerOf(e.By)))],
                [.. row.Notes],
                row.Redaction);
            var acts = new CallActs(
                [.. utterances.Select(u => u.Acts.Select(a => new ActHit(a.Act, a.Probability, new(a.StartMs, a.EndMs))).ToImmutableArray())],
                row.ActsModelSha256);
            return new(transcript, acts, new(row.WordsKey, row.ActsKey, row.FindingsKey));
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException($"Call '{row.CallId}' of the dataset is damaged: {error.Message}", error);
        }
    }

    private static CallFacts FactsOf(CallRow row) => new()
    {
        Id = new(row.CallId),
        Agent = new(row.AgentId),
        Team = row.Team,
        Customer = row.CustomerKey,
        StartedAt = StartOf(row),
        Direction = Codes.TryParse(row.Direction, out Direction direction) ? direction : throw NoWord("direction", row.Direction),
        Queue = row.Queue,
        Language = Codes.TryParse(row.Language, out Language language) ? language : throw NoWord("language", row.Language),
        DurationMs = (long)Math.Round(row.DurationS * 1000, MidpointRounding.AwayFromZero),
        Own = row.Facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>The start with its offset, so that the local day comes out as it was.</summary>
    public static DateTimeOffset StartOf(CallRow row) =>
        new DateTimeOffset(DateTime.SpecifyKind(row.StartedAt, DateTimeKind.Utc)).ToOffset(TimeSpan.FromMinutes(row.UtcOffsetMin));

    private static TranscriptOrigin OriginOf(CallRow row) => new()
    {
        Kind = row.TranscriptOrigin,
        Path = row.Recording,
        Sha256 = row.AudioSha256,
        Channels = row.Channels,
        Recogniser = row.Recogniser,
        RecogniserSha256 = row.RecogniserSha256,
        AsrConfidence = Sure(row.AsrConfidence),
        RoleConfidence = new(row.RoleConfidence),
    };

    private static Utterance UtteranceOf(UtteranceRow row) => new(
        SpeakerOf(row.Speaker),
        new(row.StartMs, row.EndMs),
        row.Text,
        [.. row.Words.Select(w => new Word(w.CharStart, w.CharLength, new(w.StartMs, w.EndMs), Sure(w.Confidence)))])
    {
        Kind = Codes.TryParse(row.Kind, out UtteranceKind kind) ? kind : throw NoWord("kind", row.Kind),
        Agent = row.AgentId.Length == 0 ? null : new AgentId(row.AgentId),
        Confidence = Sure(row.Confidence),
    };

    private static Speaker SpeakerOf(string code) =>
        Codes.TryParse(code, out Speaker speaker) ? speaker : throw NoWord("speaker", code);

    private static EventKind Event(string code) =>
        Codes.TryParse(code, out EventKind kind) ? kind : throw NoWord("kind", code);

    private static Confidence? Sure(double? value) => value is { } number ? new Confidence(number) : null;

    private static InvalidDataException NoWord(string column, string found) => new($"'{column}' is '{found}', which is no word of this column.");
}
