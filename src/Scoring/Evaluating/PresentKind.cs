using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Judges <c>kind: present</c>: is this heard?</summary>
internal static class PresentKind
{
    /// <summary>Met where the condition holds; half where only the lesser one does.</summary>
    public static Outcome Judge(PresentRule rule, ConditionJudge judge, Exhibits exhibits, in Scope scope)
    {
        Answer answer = judge.Judge(rule.Condition, scope);
        switch (answer.Truth)
        {
            case Truth.True:
                return new(Verdict.Met, false, "", [.. exhibits.Of(answer.Hits), .. exhibits.Of(answer.Facts), .. exhibits.Of(answer.Searches, scope)], exhibits.Sureness(answer.Hits));
            case Truth.Unknown:
                return exhibits.CannotTell(answer);
        }

        Answer half = rule.Half is null ? Answer.Of(false) : judge.Judge(rule.Half, scope);
        if (half.Truth == Truth.Unknown)
            return exhibits.CannotTell(half);
        IEnumerable<Found> hits = half.Truth == Truth.True ? half.Hits : answer.Hits;
        return new(
            Verdict.NotMet, half.Truth == Truth.True, "",
            [.. exhibits.Of(hits), .. exhibits.Of(answer.Facts), .. exhibits.Of(answer.Searches, scope)], exhibits.Sureness(answer.Searches));
    }
}
