using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// What times alone say about a call: speech, silence, dead air, holds, overlaps, interruptions, waits for an answer.
/// Silences count between the first and the last words of anybody, and belong to the side that ends them.
/// </summary>
internal sealed class Timeline
{
    /// <summary>An interrupter starts at least so long before the other's end (the pack's texts and the gold conventions say 0.5 s).</summary>
    public const long LeastOverlapMs = 500;

    /// <summary>The interrupted side has stopped at the latest so long after the interruption began (a recogniser's ends are late by some tenths).</summary>
    public const long StopsWithinMs = 1500;

    /// <summary>Starts closer together than this are simultaneous and interrupt nobody.</summary>
    public const long SimultaneousMs = 200;

    /// <summary>So many words besides backchannels make it more than a noise of listening.</summary>
    public const int LeastWords = 3;

    private readonly TimedEvent[][] events;

    /// <summary>Measures one call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="turns">Its turns.</param>
    /// <param name="spoken">For each utterance the number of words that are no backchannels.</param>
    public Timeline(RedactedTranscript call, Turns turns, IReadOnlyList<int> spoken)
    {
        ImmutableArray<Utterance> utterances = call.Utterances;
        DurationMs = Math.Max(call.Call.DurationMs, utterances.Length == 0 ? 0 : utterances.Max(u => u.Time.EndMs));
        List<(long Start, long End)> agent = Side(utterances, Speaker.Agent), customer = Side(utterances, Speaker.Customer);
        var speech = Spans.Union(utterances.Select(u => (u.Time.StartMs, u.Time.EndMs)));
        var holds = Spans.Union(call.Events.Where(e => e.Kind is EventKind.Hold or EventKind.Music).Select(e => (e.Time.StartMs, e.Time.EndMs)));
        var overlap = Spans.Intersect(agent, customer);
        var gaps = new List<(long Start, long End)>();
        for (int i = 1; i < speech.Count; i++)
            gaps.Add((speech[i - 1].End, speech[i].Start));

        events = new TimedEvent[TimingWords.Plain.Length][];
        events[(int)TimingKind.Silence] = [.. gaps.Select(g => Gap(TimingKind.Silence, g, utterances))];
        events[(int)TimingKind.DeadAir] = [.. Spans.Subtract(gaps, holds).Select(g => Gap(TimingKind.DeadAir, g, utterances))];
        events[(int)TimingKind.Hold] = [.. holds.Select(h => new TimedEvent(TimingKind.Hold, h.Start, h.End, Speaker.Unknown, -1))];
        events[(int)TimingKind.Overlap] = [.. overlap.Select(o => Overlap(o, utterances))];
        events[(int)TimingKind.Interruption] = Interruptions(utterances, spoken);
        events[(int)TimingKind.ResponseGap] = ResponseGaps(turns, holds);
        Measures = new(
            Spans.Length(speech),
            Math.Max(0, DurationMs - Spans.Length(Spans.Union([.. speech, .. holds]))),
            Spans.Length(holds),
            Spans.Length(agent),
            Spans.Length(customer),
            Spans.Length(overlap),
            events[(int)TimingKind.Interruption].Count(e => e.By == Speaker.Agent));
    }

    /// <summary>Length of the recording in milliseconds.</summary>
    public long DurationMs { get; }

    /// <summary>The sums.</summary>
    public CallMeasures Measures { get; }

    /// <summary>The events of a kind that times alone give, in order of time.</summary>
    public ReadOnlySpan<TimedEvent> Events(TimingKind kind) => events[(int)kind];

    private static List<(long Start, long End)> Side(ImmutableArray<Utterance> utterances, Speaker speaker) =>
        Spans.Union(utterances.Where(u => u.Speaker == speaker && u.Kind == UtteranceKind.Speech).Select(u => (u.Time.StartMs, u.Time.EndMs)));

    private static TimedEvent Gap(TimingKind kind, (long Start, long End) gap, ImmutableArray<Utterance> utterances)
    {
        Speaker by = Speaker.Unknown;
        foreach (Utterance u in utterances)
            if (u.Time.StartMs >= gap.End)
            {
                by = u.Kind == UtteranceKind.Speech ? u.Speaker : Speaker.Unknown;
                break;
            }

        return new(kind, gap.Start, gap.End, by, -1);
    }

    private static TimedEvent Overlap((long Start, long End) overlap, ImmutableArray<Utterance> utterances)
    {
        for (int i = 0; i < utterances.Length; i++)
            if (utterances[i].Time.StartMs == overlap.Start)
                return new(TimingKind.Overlap, overlap.Start, overlap.End, utterances[i].Speaker, i);
        return new(TimingKind.Overlap, overlap.Start, overlap.End, Speaker.Unknown, -1);
    }

    private static TimedEvent[] Interruptions(ImmutableArray<Utterance> utterances, IReadOnlyList<int> spoken)
    {
        var found = new List<TimedEvent>();
        for (int i = 0; i < utterances.Length; i++)
        {
            Utterance u = utterances[i];
            if (u.Kind != UtteranceKind.Speech || u.Speaker == Speaker.Unknown || spoken[i] < LeastWords)
                continue;
            for (int j = i - 1; j >= 0; j--)
            {
                Utterance other = utterances[j];
                long start = u.Time.StartMs, end = other.Time.EndMs;
                if (other.Speaker == u.Speaker || other.Speaker == Speaker.Unknown || other.Kind != UtteranceKind.Speech
                    || start - other.Time.StartMs < SimultaneousMs || end - start < LeastOverlapMs || end - start > StopsWithinMs
                    || spoken[j] < LeastWords)
                    continue;
                found.Add(new(TimingKind.Interruption, start, end, u.Speaker, i));
                break;
            }
        }

        return [.. found];
    }

    private static TimedEvent[] ResponseGaps(Turns turns, List<(long Start, long End)> holds)
    {
        var found = new List<TimedEvent>();
        for (int i = 1; i < turns.All.Length; i++)
        {
            Turn before = turns.All[i - 1], after = turns.All[i];
            if (before.IsMachine || after.IsMachine || before.Speaker == after.Speaker || after.StartMs <= before.EndMs
                || holds.Exists(h => h.Start < after.StartMs && before.EndMs < h.End))
                continue;
            found.Add(new(TimingKind.ResponseGap, before.EndMs, after.StartMs, after.Speaker, -1));
        }

        return [.. found];
    }
}
