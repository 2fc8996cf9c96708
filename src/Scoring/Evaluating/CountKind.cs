using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Judges <c>kind: count</c>: how many, how often, what share?</summary>
internal static class CountKind
{
    /// <summary>Met where the number keeps its limits; a share does not apply where there are too few in all.</summary>
    public static Outcome Judge(CountRule rule, ConditionJudge judge, Exhibits exhibits, in Scope scope)
    {
        if (ConditionJudge.Missing(rule.Heard.In, scope) is { Length: > 0 } missing)
            return Outcome.CannotTell(missing);
        List<Found> maybe = [];
        List<string> reasons = [];
        List<Found> found = judge.Hits(rule.Heard, scope, maybe, reasons);
        int others = rule.ShareWith < 0 ? 0 : judge.Hits(rule.Heard with { Signal = rule.ShareWith }, scope, maybe, reasons).Count;
        if (found.Count + others < Math.Max(rule.From, rule.ShareWith >= 0 ? 1 : 0))
            return maybe.Count > 0 ? Outcome.CannotTell(reasons[0]) : Outcome.NotApplicable(Reasons.TooFew);
        TimeRange range = judge.Windows.Range(rule.Heard.In, rule.Heard.By, scope);
        double? value = Value(rule, found.Count, others, judge.View, range);
        if (value is not { } number)
            return Outcome.NotApplicable(Reasons.TooFew);
        int doubtful = maybe.Count(f => f.Signal == rule.Heard.Signal);
        bool keeps = rule.Limits.Keep(number);
        if (doubtful > 0 && keeps != rule.Limits.Keep(Value(rule, found.Count + doubtful, others, judge.View, range) ?? number))
            return Outcome.CannotTell(reasons[0], exhibits.Of(maybe));
        var search = new Search(rule.Heard, range);
        bool tooFew = number < rule.Limits.AtLeast;
        if ((tooFew || found.Count == 0) && judge.WhyNotAbsent(rule.Heard, scope, range) is { Length: > 0 } why)
            return Outcome.CannotTell(why);
        bool half = !keeps && rule.Half is not null && rule.Half.Keep(number);
        double sure = tooFew || found.Count == 0 ? exhibits.Sureness([search]) : exhibits.Sureness(found);
        return new(
            keeps ? Verdict.Met : Verdict.NotMet, half, "",
            [
                .. exhibits.Of(found),
                Exhibits.Measure(exhibits.Name(rule.Heard.Signal), range, number),
                .. tooFew ? exhibits.Of([search], scope) : [],
            ],
            sure);
    }

    private static double? Value(CountRule rule, int count, int others, CallView view, TimeRange range)
    {
        if (rule.ShareWith >= 0)
            return 100.0 * count / (count + others);
        double per = rule.Per switch
        {
            CountPer.Words => Spoken(view, range, rule.Heard.By).Sum(i => view.Tokens[i].Count),
            CountPer.Turns => Spoken(view, range, rule.Heard.By).Select(i => view.Turns.OfUtterance[i]).Distinct().Count(),
            CountPer.Minutes => Spoken(view, range, rule.Heard.By).Sum(i => view.Call.Utterances[i].Time.LengthMs) / 60_000.0,
            _ => 1,
        };
        return per <= 0 ? null : count / per * rule.PerAmount;
    }

    private static IEnumerable<int> Spoken(CallView view, TimeRange range, Who by) =>
        Enumerable.Range(0, view.Tokens.Length).Where(i =>
            view.Call.Utterances[i] is { Kind: UtteranceKind.Speech } u && u.Time.Overlaps(range)
            && !view.Turns.Absorbed[i] && CallView.Matches(u.Speaker, by));
}
