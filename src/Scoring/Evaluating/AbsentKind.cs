using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Judges <c>kind: absent</c>: is this never heard?</summary>
internal static class AbsentKind
{
    /// <summary>Not met where more hits than tolerated are left after excuses.</summary>
    public static Outcome Judge(AbsentRule rule, ConditionJudge judge, Exhibits exhibits, in Scope scope)
    {
        if (ConditionJudge.Missing(rule.Heard.In, scope) is { Length: > 0 } missing)
            return Outcome.CannotTell(missing);
        List<Found> maybe = [], guilty = [];
        List<string> reasons = [];
        ImmutableArray<FactSeen> facts = [];
        foreach (Found found in judge.Hits(rule.Heard, scope, maybe, reasons))
        {
            Answer excuse = rule.Unless is null ? Answer.Of(false) : judge.Judge(rule.Unless, scope.Judging(found.Hit));
            if (excuse.Truth == Truth.False)
                guilty.Add(found);
            else if (excuse.Truth == Truth.Unknown)
                (maybe, reasons, facts) = ([.. maybe, found], [.. reasons, excuse.Reason], facts.AddRange(excuse.Facts));
        }

        Scope part = scope;
        int doubtful = maybe.Count(f => rule.Unless is null || judge.Judge(rule.Unless, part.Judging(f.Hit)).Truth != Truth.True);
        if (guilty.Count > rule.Allowed)
            return new(Verdict.NotMet, false, "", exhibits.Of(guilty), exhibits.Sureness(guilty));
        if (guilty.Count + doubtful > rule.Allowed)
            return Outcome.CannotTell(reasons[0], [.. exhibits.Of(maybe), .. exhibits.Missing(reasons[0], facts)]);
        var search = new Search(rule.Heard, judge.Windows.Range(rule.Heard.In, rule.Heard.By, scope));
        if (judge.WhyNotAbsent(rule.Heard, scope, search.Range) is { Length: > 0 } why)
            return Outcome.CannotTell(why);
        var window = new Evidence(EvidenceKind.Window, exhibits.Name(rule.Heard.Signal), -1, search.Range, "", 0);
        return new(Verdict.Met, false, "", [.. exhibits.Of(guilty), window], exhibits.Sureness([search]));
    }
}
