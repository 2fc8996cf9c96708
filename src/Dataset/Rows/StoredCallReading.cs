using System.Collections.Immutable;

namespace CallQa.Dataset.Rows;

/// <summary>Makes a call of the vocabulary from what was stored of it.</summary>
internal static class StoredCallReading
{
    /// <summary>The call; its utterances must be all of its own, in order.</summary>
    /// <exception cref="InvalidDataException">A value is none that this program writes.</exception>
    public static StoredCall Of(CallRow row, IReadOnlyList<StoredUtterance> utterances)
    {
        try
        {
            var transcript = new RedactedTranscript(
                FactsOf(row),
                OriginOf(row),
                [.. utterances.Select(u => u.Utterance)],
                [.. row.Events.Select(e => new CallEvent(StoredWord.Of<EventKind>("kind", e.Kind, Codes.TryParse), new(e.StartMs, e.EndMs), StoredWord.Of<Speaker>("by", e.By, Codes.TryParse)))],
                [.. row.Notes],
                row.Redaction);
            return new(transcript, new([.. utterances.Select(u => u.Acts)], row.ActsModelSha256), new(row.WordsKey, row.ActsKey, row.FindingsKey));
        }
        catch (ArgumentException error)
        {
            throw DamagedCall.Told(row.CallId, error);
        }
    }

    private static CallFacts FactsOf(CallRow row) => new()
    {
        Id = new(row.CallId),
        Agent = new(row.AgentId),
        Team = row.Team,
        Customer = row.CustomerKey,
        StartedAt = StartOf(row),
        Direction = StoredWord.Of<Direction>("direction", row.Direction, Codes.TryParse),
        Queue = row.Queue,
        Language = StoredWord.Of<Language>("language", row.Language, Codes.TryParse),
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

    private static Confidence? Sure(double? value) => value is { } number ? new Confidence(number) : null;
}
