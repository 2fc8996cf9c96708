using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>How fast people speak: words a minute of the utterances that are long enough to have a rate.</summary>
internal static class SpeechRate
{
    private const int LeastWords = 5;

    /// <summary>Words a minute of an utterance; null where it is a machine's or has fewer than five words.</summary>
    public static double? Of(Utterance utterance, Tokens tokens) =>
        utterance.Kind == UtteranceKind.Speech && tokens.Count >= LeastWords && utterance.Time.LengthMs > 0
            ? tokens.Count * 60_000.0 / utterance.Time.LengthMs : null;

    /// <summary>The middle one, or the mean of the two in the middle; at least one value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// Stretches of a turn in which every utterance with a rate is faster than a share of its speaker's median in the call,
    /// from the start of the first to the end of the last; shorter utterances between neither count nor part.
    /// </summary>
    public static List<TimedEvent> Fast(RedactedTranscript call, ImmutableArray<Tokens> tokens, Turns turns, double abovePercent)
    {
        var found = new List<TimedEvent>();
        foreach (Speaker speaker in (Speaker[])[Speaker.Agent, Speaker.Customer])
        {
            List<(int Utterance, double Rate)> own = [];
            for (int i = 0; i < tokens.Length; i++)
                if (call.Utterances[i].Speaker == speaker && Of(call.Utterances[i], tokens[i]) is { } rate)
                    own.Add((i, rate));
            if (own.Count == 0)
                continue;
            double limit = Median(own.Select(o => o.Rate)) * abovePercent / 100;
            TimedEvent? stretch = null;
            int turn = -1;
            foreach ((int i, double rate) in own)
            {
                TimeRange time = call.Utterances[i].Time;
                if (stretch is { } open && (rate <= limit || turns.OfUtterance[i] != turn))
                {
                    found.Add(open);
                    stretch = null;
                }

                if (rate <= limit)
                    continue;
                stretch = stretch is { } known
                    ? known with { EndMs = Math.Max(known.EndMs, time.EndMs) }
                    : new(TimingKind.FastSpeech, time.StartMs, time.EndMs, speaker, i);
                turn = turns.OfUtterance[i];
            }

            if (stretch is { } last)
                found.Add(last);
        }

        return [.. found.OrderBy(e => e.StartMs)];
    }
}
