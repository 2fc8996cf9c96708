using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>A short call that proves a standard.</summary>
/// <param name="Language">The call's language.</param>
/// <param name="Expected">What must come out.</param>
/// <param name="Half">True where it must earn half.</param>
/// <param name="Call">The call.</param>
/// <param name="Marked">The words that must be the evidence.</param>
/// <param name="At">Where it stands.</param>
public sealed record Example(
    Language Language, Verdict Expected, bool Half, RedactedTranscript Call, ImmutableArray<MarkedSpan> Marked, SourcePosition At)
{
    /// <summary>Values of the standard's settings by which it is judged, by name; empty for those of the pack.</summary>
    public ImmutableSortedDictionary<string, SettingValue> Settings { get; init; } = ImmutableSortedDictionary<string, SettingValue>.Empty;

    /// <summary>The price list by which it is judged; null for none.</summary>
    public PriceList? Prices { get; init; }

    /// <summary>The word for what must come out.</summary>
    public string ExpectedCode => Half ? "half" : Expected.Code();
}
