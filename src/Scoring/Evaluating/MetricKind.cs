using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Judges <c>kind: metric</c>: how long, how much?</summary>
internal static class MetricKind
{
    /// <summary>Met where the measured number keeps its limits; stretches that are short or excused are left out before, and doubtful excuses matter only where they could change the verdict.</summary>
    public static Outcome Judge(MetricRule rule, ConditionJudge judge, Exhibits exhibits, in Scope scope)
    {
        if (ConditionJudge.Missing(rule.In, scope) is { Length: > 0 } missing)
            return Outcome.CannotTell(missing);
        TimeRange range = judge.Windows.Range(rule.In, rule.By, scope);
        if (rule.Of == TimingKind.TalkShare)
            return TalkShare(rule, judge.View, range);
        List<Measured> stretches = [], doubtful = [];
        Answer? doubt = null;
        foreach (Measured stretch in Stretches(rule, judge.View))
        {
            if (!scope.Holds(stretch.Hit) || stretch.Hit.EndMs - stretch.Hit.StartMs <= rule.LongerThanMs || !In(rule, stretch.Hit, judge, scope))
                continue;
            if (rule.Unless is not null)
            {
                Answer excuse = judge.Judge(rule.Unless, scope.Judging(stretch.Hit));
                if (excuse.Truth == Truth.True)
                    continue;
                if (excuse.Truth == Truth.Unknown)
                {
                    doubt ??= excuse;
                    doubtful.Add(stretch);
                    continue;
                }
            }

            stretches.Add(stretch);
        }

        if (doubt is not null)
        {
            List<Measured> all = [.. stretches, .. doubtful];
            if (!DecidesNothing(rule, Number(rule, stretches, range), Number(rule, all, range)))
                return exhibits.CannotTell(doubt.Value);
            if (rule.Limits.Keep(Number(rule, all, range)))
                stretches = all;
        }

        if (stretches.Count == 0 && (rule.Take == Take.Median || rule.Of == TimingKind.SpeechRate))
            return Outcome.NotApplicable(Reasons.TooFew);
        double value = Number(rule, stretches, range);
        IEnumerable<Measured> shown = rule.Take == Take.Longest
            ? stretches.OrderByDescending(s => s.Value).Take(1)
            : stretches.OrderByDescending(s => s.Value).Take(Exhibits.Most).OrderBy(s => s.Hit.StartMs);
        return Conclude(rule, value, range, [.. shown.Select(s => Show(rule, s, judge.View))]);
    }

    // Whether doubtful stretches are excused does not matter where the number stays on one side of its limit with all of them as
    // without any. A number that does not grow with each stretch tells nothing of what lies between.
    private static bool DecidesNothing(MetricRule rule, double without, double with) =>
        rule.Take != Take.Median && rule.Of != TimingKind.SpeechRate
        && Alike(rule.Limits, without, with) && (rule.Half is null || Alike(rule.Half, without, with));

    private static bool Alike(Limits limits, double without, double with) =>
        (limits.Keep(without) && limits.Keep(with)) || with < limits.AtLeast || without > limits.AtMost;

    private static Outcome Conclude(MetricRule rule, double value, TimeRange range, ImmutableArray<Evidence> shown)
    {
        bool keeps = rule.Limits.Keep(value);
        return new(
            keeps ? Verdict.Met : Verdict.NotMet, !keeps && rule.Half is not null && rule.Half.Keep(value), "",
            [.. keeps ? [] : shown, Exhibits.Measure(rule.Of.Word(), range, value)], 1);
    }

    private static IEnumerable<Measured> Stretches(MetricRule rule, CallView view)
    {
        switch (rule.Of)
        {
            case TimingKind.Monologue:
                for (int i = 0; i < view.Turns.All.Length; i++)
                    if (Turns.Counts(view.Turns.All[i], rule.By) && view.Turns.All[i] is var turn)
                        yield return new(
                            new(turn.FirstUtterance, 0, view.Tokens[turn.FirstUtterance].Count, turn.StartMs, turn.EndMs, turn.Speaker, i, HitSource.Turn, 1, 0),
                            turn.EndMs - turn.StartMs, 1);
                break;
            case TimingKind.SpeechRate:
                for (int i = 0; i < view.Tokens.Length; i++)
                    if (view.Call.Utterances[i] is var u && CallView.Matches(u.Speaker, rule.By) && SpeechRate.Of(u, view.Tokens[i]) is { } rate)
                        yield return new(
                            new(i, 0, view.Tokens[i].Count, u.Time.StartMs, u.Time.EndMs, u.Speaker, view.Turns.OfUtterance[i], HitSource.Turn, 1, 0),
                            rate, u.Time.LengthMs);
                break;
            default:
                foreach (TimedEvent e in view.Timeline.Events(rule.Of).ToArray())
                    if (rule.By == Who.Anyone || e.By == Speaker.Unknown || CallView.Matches(e.By, rule.By))
                        yield return new(HitCollector.OfEvent(e, view.Turns), e.LengthMs, 1);
                break;
        }
    }

    private static bool In(MetricRule rule, in Hit hit, ConditionJudge judge, in Scope scope)
    {
        foreach (Window window in rule.In)
            if (!judge.Windows.Contains(window, hit, rule.By, scope))
                return false;
        return true;
    }

    private static double Number(MetricRule rule, List<Measured> stretches, TimeRange range)
    {
        switch (rule.Take)
        {
            case Take.Count:
                return stretches.Count;
            case Take.Median:
                return SpeechRate.Median(stretches.Select(s => s.Value));
            case Take.Longest:
                return stretches.Count == 0 ? 0 : stretches.Max(s => s.Value);
            case Take.Share:
                return range.LengthMs == 0 ? 0 : 100 * stretches.Sum(s => s.Value) / range.LengthMs;
        }

        // The rate over all is words over time, not the mean of rates.
        return rule.Of == TimingKind.SpeechRate
            ? stretches.Sum(s => s.Value * s.Weight) / stretches.Sum(s => s.Weight)
            : stretches.Sum(s => s.Value);
    }

    private static Outcome TalkShare(MetricRule rule, CallView view, TimeRange range)
    {
        long own = 0, all = 0;
        foreach (Utterance u in view.Call.Utterances)
        {
            if (u.Kind != UtteranceKind.Speech || u.Speaker == Speaker.Unknown)
                continue;
            long length = u.Time.OverlapMs(range);
            all += length;
            own += CallView.Matches(u.Speaker, rule.By) ? length : 0;
        }

        return all == 0 ? Outcome.NotApplicable(Reasons.TooFew) : Conclude(rule, 100.0 * own / all, range, []);
    }

    private static Evidence Show(MetricRule rule, Measured stretch, CallView view) => new(
        EvidenceKind.Hit, rule.Of.Word(), stretch.Hit.Utterance, stretch.Hit.Time,
        stretch.Hit.IsEvent || stretch.Hit.EndWord == 0 ? "" : view.Tokens[stretch.Hit.Utterance].Quote(stretch.Hit.FirstWord, stretch.Hit.EndWord),
        Math.Round(stretch.Value, 3, MidpointRounding.AwayFromZero));
}
