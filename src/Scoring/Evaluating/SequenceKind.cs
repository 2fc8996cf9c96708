using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Judges <c>kind: sequence</c>: does this follow that?</summary>
internal static class SequenceKind
{
    /// <summary>
    /// Applies where the trigger is heard. With <c>answer: each</c> the first trigger left without its answer decides; with
    /// <c>once</c> the first answer does. A trigger whose window runs over a cut end cannot be told.
    /// </summary>
    public static Outcome Judge(SequenceRule rule, ConditionJudge judge, Exhibits exhibits, in Scope scope)
    {
        Answer first = judge.Judge(rule.First, scope);
        if (first.Truth == Truth.False)
            return Outcome.NotApplicable(Reasons.NoTrigger);
        if (first.Truth == Truth.Unknown)
            return exhibits.CannotTell(first, EvidenceKind.Trigger);
        ImmutableArray<Found> triggers = [.. first.Hits.Distinct().OrderBy(f => f.Hit.StartMs).ThenBy(f => f.Hit.Utterance).ThenBy(f => f.Hit.FirstWord)];
        if (triggers.IsEmpty)
            return Outcome.NotApplicable(Reasons.NoTrigger);

        Outcome? worst = null, met = null;
        foreach (Found trigger in triggers)
        {
            Outcome one = One(rule, trigger, judge, exhibits, scope);
            if (one.Verdict == Verdict.Met)
            {
                met ??= one;
                if (!rule.Each)
                    return one;
            }
            else if (worst is null || one.Badness > worst.Badness)
            {
                worst = one;
            }
        }

        // Without `each` nothing answered anything: the kindest of the outcomes stands for all, and the first trigger shows it.
        return worst ?? met!;
    }

    private static Outcome One(SequenceRule rule, in Found trigger, ConditionJudge judge, Exhibits exhibits, in Scope scope)
    {
        Scope after = scope.Following(trigger.Hit, rule.Within);
        ImmutableArray<Evidence> shown = exhibits.Of([trigger], EvidenceKind.Trigger);
        double sure = exhibits.Sureness([trigger]);
        Answer then = judge.Judge(rule.Then, after);
        if (then.Truth == Truth.True)
            return new(Verdict.Met, false, "", [.. exhibits.Of(then.Hits), .. shown], Math.Min(sure, exhibits.Sureness(then.Hits)));
        if (then.Truth == Truth.Unknown)
            return exhibits.CannotTell(then, more: shown);
        if (!scope.HoldsEnd && judge.Windows.RunsOver(trigger.Hit, rule.Within, Asked(rule.Then), scope))
            return Outcome.CannotTell(Reasons.EndNotRecorded, shown);
        Answer half = rule.Half is null ? Answer.Of(false) : judge.Judge(rule.Half, scope.Judging(trigger.Hit));
        if (half.Truth == Truth.Unknown)
            return exhibits.CannotTell(half, more: shown);
        return new(
            Verdict.NotMet, half.Truth == Truth.True, "",
            [.. exhibits.Of(half.Truth == Truth.True ? half.Hits : then.Hits), .. shown, .. exhibits.Of(then.Searches, after)],
            Math.Min(sure, exhibits.Sureness(then.Searches)));
    }

    private static Who Asked(Condition condition) => condition switch
    {
        HeardCondition heard => heard.By,
        AllCondition all => Asked(all.Parts[0]),
        AnyCondition any => Asked(any.Parts[0]),
        NotCondition not => Asked(not.Part),
        _ => Who.Anyone,
    };
}
