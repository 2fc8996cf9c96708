using System.Collections.Immutable;

namespace CallQa.Dataset.Rows;

/// <summary>An utterance as it was stored, with the acts found in it.</summary>
internal readonly record struct StoredUtterance(Utterance Utterance, ImmutableArray<ActHit> Acts)
{
    /// <summary>The utterance of one row.</summary>
    /// <exception cref="InvalidDataException">A word is none of its column.</exception>
    /// <exception cref="ArgumentException">A value is none that this program writes.</exception>
    public static StoredUtterance Of(UtteranceRow row) => new(
        new(
            StoredWord.Of<Speaker>("speaker", row.Speaker, Codes.TryParse),
            new(row.StartMs, row.EndMs),
            row.Text,
            [.. row.Words.Select(w => new Word(w.CharStart, w.CharLength, new(w.StartMs, w.EndMs), Sure(w.Confidence)))])
        {
            Kind = StoredWord.Of<UtteranceKind>("kind", row.Kind, Codes.TryParse),
            Agent = row.AgentId.Length == 0 ? null : new AgentId(row.AgentId),
            Confidence = Sure(row.Confidence),
        },
        [.. row.Acts.Select(a => new ActHit(a.Act, a.Probability, new(a.StartMs, a.EndMs)))]);

    private static Confidence? Sure(double? value) => value is { } number ? new Confidence(number) : null;
}
