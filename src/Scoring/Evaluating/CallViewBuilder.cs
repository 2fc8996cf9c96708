using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Prepares calls: matches all phrases, finds turns and times, and lays the hits of all producers side by side. Thread safe.</summary>
internal sealed class CallViewBuilder(SignalTable table, Profile profile, ImmutableSortedDictionary<string, double> thresholds)
{
    private const double UnknownShare = 0.2;

    /// <summary>Prepares one call.</summary>
    public CallView Build(RedactedTranscript call, CallActs acts, bool nearForms = true)
    {
        ImmutableArray<Tokens> tokens = Tokens.OfCall(call.Utterances, call.Call.Language);
        var found = new List<(int Utterance, PhraseHit Hit)>?[table.Count];
        var scratch = new List<PhraseHit>();
        for (int i = 0; i < tokens.Length; i++)
        {
            scratch.Clear();
            table.Matcher.Match(tokens[i], scratch);
            foreach (PhraseHit hit in scratch)
                (found[hit.Signal] ??= []).Add((i, hit));
        }

        call = Machines.Mark(call, i => Of(found, SignalTable.Announcement, i).Any());
        ImmutableArray<Utterance> utterances = call.Utterances;
        bool[] noise = new bool[utterances.Length];
        int[] spoken = new int[utterances.Length];
        for (int i = 0; i < utterances.Length; i++)
        {
            var backchannels = Of(found, SignalTable.Backchannel, i).Select(h => (First: h.FirstWord, End: h.EndWord)).ToList();
            noise[i] = Turns.IsNoise(tokens[i], backchannels);
            spoken[i] = tokens[i].Count - Spans.Union(backchannels.Select(b => ((long)b.First, (long)b.End))).Sum(b => (int)(b.End - b.Start));
        }

        var turns = new Turns(utterances, noise, call.Call.Agent);
        var timeline = new Timeline(call, turns, spoken);
        PriceList? prices = profile.For(call.Call.Queue).Prices;
        var collector = new HitCollector(
            table, tokens, turns, timeline, found, acts, call, a => Threshold(a),
            prices is null ? null : new(call, tokens, turns, prices, item => found[table.Of(prices, item)] ?? []));
        double?[] confidences = [.. utterances.Select(Mean)];
        Utterance[] persons = [.. utterances.Where(u => u.Kind == UtteranceKind.Speech)];
        return new()
        {
            Call = call,
            Acts = acts,
            Tokens = tokens,
            Turns = turns,
            Timeline = timeline,
            Hits = collector.Collect(),
            HasPrices = prices is not null,
            WrongPrices = collector.WrongPrices,
            Edges = RecordingEdges.Of(
                call, tokens, i => Of(found, SignalTable.Greeting, i).Any(), i => Of(found, SignalTable.Goodbye, i).Any()),
            Confidences = confidences,
            LeastConfidence = profile.MinConfidence(call.Call.Language),
            Matcher = table.Matcher,
            NearForms = nearForms,
            Thresholds = thresholds,
            RolesUnsure = call.Origin.RoleConfidence.Value < profile.MinRoleConfidence || UnknownTalk(persons) > UnknownShare,
            StartMs = persons.Length == 0 ? 0 : persons.Min(u => u.Time.StartMs),
            EndMs = persons.Length == 0 ? timeline.DurationMs : persons.Max(u => u.Time.EndMs),
        };
    }

    private double Threshold(SignalAct act) =>
        act.AtLeast ?? (thresholds.TryGetValue(act.Act, out double threshold) ? threshold : Scorer.DefaultThreshold);

    private static IEnumerable<PhraseHit> Of(List<(int Utterance, PhraseHit Hit)>?[] found, int signal, int utterance) =>
        found[signal] is { } hits ? hits.Where(h => h.Utterance == utterance).Select(h => h.Hit) : [];

    private static double UnknownTalk(Utterance[] persons)
    {
        long all = persons.Sum(u => u.Time.LengthMs);
        return all == 0 ? 0 : (double)persons.Where(u => u.Speaker == Speaker.Unknown).Sum(u => u.Time.LengthMs) / all;
    }

    private static double? Mean(Utterance utterance)
    {
        double sum = 0;
        int n = 0;
        foreach (Word word in utterance.Words)
            if (word.Confidence is { } confidence)
            {
                sum += confidence.Value;
                n++;
            }

        return n > 0 ? sum / n : utterance.Confidence?.Value;
    }
}
