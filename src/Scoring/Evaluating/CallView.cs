using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>One call prepared for all standards: words, turns, timeline, hits. Built once a call; read only afterwards.</summary>
internal sealed class CallView
{
    /// <summary>The call.</summary>
    public required RedactedTranscript Call { get; init; }

    /// <summary>Its acts.</summary>
    public required CallActs Acts { get; init; }

    /// <summary>Words of each utterance.</summary>
    public required ImmutableArray<Tokens> Tokens { get; init; }

    /// <summary>Its turns.</summary>
    public required Turns Turns { get; init; }

    /// <summary>Its times.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>Hits by signal number, in order of time; null for none.</summary>
    public required List<Hit>?[] Hits { get; init; }

    /// <summary>True where the call's queue has a price list.</summary>
    public required bool HasPrices { get; init; }

    /// <summary>What the price list says against a sum, by its utterance and first word.</summary>
    public required Dictionary<(int Utterance, int FirstWord), WrongPrice> WrongPrices { get; init; }

    /// <summary>Whether the recording holds the start and the end.</summary>
    public required RecordingEdges Edges { get; init; }

    /// <summary>Mean word confidence of each utterance; null where the recogniser gave none.</summary>
    public required double?[] Confidences { get; init; }

    /// <summary>Mean word confidence below which nobody can tell.</summary>
    public required double LeastConfidence { get; init; }

    /// <summary>True where near forms are wanted as evidence.</summary>
    public required bool NearForms { get; init; }

    /// <summary>Finds near forms.</summary>
    public required PhraseMatcher Matcher { get; init; }

    /// <summary>Thresholds of the acts.</summary>
    public required ImmutableSortedDictionary<string, double> Thresholds { get; init; }

    /// <summary>True where the speakers are not told apart surely enough.</summary>
    public required bool RolesUnsure { get; init; }

    /// <summary>First words of a person, in milliseconds.</summary>
    public required long StartMs { get; init; }

    /// <summary>Last words of a person, in milliseconds.</summary>
    public required long EndMs { get; init; }

    /// <summary>The threshold of an act.</summary>
    public double Threshold(SignalAct act) =>
        act.AtLeast ?? (Thresholds.TryGetValue(act.Act, out double threshold) ? threshold : Scorer.DefaultThreshold);

    /// <summary>Mean confidence of a hit's own words, else of its utterance; null where the recogniser gave none.</summary>
    public double? ConfidenceOf(in Hit hit)
    {
        if (hit.IsEvent || hit.Source == HitSource.Turn)
            return null;
        Utterance utterance = Call.Utterances[hit.Utterance];
        if (utterance.Words.IsEmpty || hit.EndWord <= hit.FirstWord)
            return Confidences[hit.Utterance];
        int from = Tokens[hit.Utterance].Words[hit.FirstWord].CharStart;
        TokenWord last = Tokens[hit.Utterance].Words[hit.EndWord - 1];
        int to = last.CharStart + last.CharLength, n = 0;
        double sum = 0;
        foreach (Word word in utterance.Words)
            if (word.CharStart < to && word.CharStart + word.CharLength > from && word.Confidence is { } confidence)
            {
                sum += confidence.Value;
                n++;
            }

        return n > 0 ? sum / n : Confidences[hit.Utterance];
    }

    /// <summary>True where the recogniser was sure enough of a hit's own words.</summary>
    public bool IsSure(in Hit hit) => !(ConfidenceOf(hit) < LeastConfidence);

    /// <summary>Mean confidence, by words, of the utterances of somebody in a stretch; null where the recogniser gave none.</summary>
    public double? ConfidenceIn(TimeRange range, Who by)
    {
        double sum = 0;
        int words = 0;
        for (int i = 0; i < Confidences.Length; i++)
        {
            Utterance utterance = Call.Utterances[i];
            if (Confidences[i] is not { } confidence || !utterance.Time.Overlaps(range) || utterance.Kind != UtteranceKind.Speech || !Matches(utterance.Speaker, by))
                continue;
            sum += confidence * Tokens[i].Count;
            words += Tokens[i].Count;
        }

        return words == 0 ? null : sum / words;
    }

    /// <summary>True where words of this speaker are asked for.</summary>
    public static bool Matches(Speaker speaker, Who by) => by switch
    {
        Who.Agent => speaker == Speaker.Agent,
        Who.Customer => speaker == Speaker.Customer,
        _ => true,
    };
}
