using System.Collections.Immutable;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Packs.Checking;

namespace CallQa.Scoring.Evaluating;

/// <summary>Judges one standard in any call: does it apply, can anyone tell, what do its rules say. Immutable, thread safe.</summary>
internal sealed class StandardJudge(Standard standard, ImmutableArray<int> signals)
{
    private readonly bool needsSpeakers = NeedsSpeakers(standard);
    private readonly ImmutableArray<bool> needsPrices = [.. standard.Rules.Select(r => NeedsPrices(r, standard))];

    /// <summary>The standard.</summary>
    public Standard Standard => standard;

    /// <summary>Judges a call; with <c>each-agent</c> the worst of its agents' parts stands for all.</summary>
    public (Outcome Outcome, AgentId Agent) Judge(CallView view)
    {
        if (!standard.Languages.Contains(view.Call.Call.Language))
            return (Outcome.NotApplicable(Reasons.NotInLanguage), view.Call.Call.Agent);
        if (view.Turns.All.Length == 0)
            return (Outcome.CannotTell(Reasons.NoSpeech), view.Call.Call.Agent);
        if (!standard.EachAgent)
        {
            Outcome whole = Judge(view, Scope.Whole(view));
            return (whole, Speaker(view, whole));
        }

        (Outcome Outcome, AgentId Agent)? worst = null;
        foreach ((AgentId agent, Scope part) in AgentParts.Of(view))
        {
            Outcome outcome = Judge(view, part);
            if (worst is null || outcome.Badness > worst.Value.Outcome.Badness)
                worst = (outcome, agent);
            else if (outcome.Verdict == Verdict.Met && worst.Value.Outcome is { Verdict: Verdict.Met } met)
                worst = (met with { Evidence = met.Evidence.AddRange(outcome.Evidence), Confidence = Math.Min(met.Confidence, outcome.Confidence) }, worst.Value.Agent);
        }

        return worst ?? (Judge(view, Scope.Whole(view)), view.Call.Call.Agent);
    }

    private Outcome Judge(CallView view, in Scope scope)
    {
        var judge = new ConditionJudge(view, signals);
        var exhibits = new Exhibits(view, standard, judge);
        if (WhyNotJudged(standard.AppliesWhen, judge, exhibits, scope) is { } outside)
            return outside;

        if (standard.CannotTellWhen is { } cannot && judge.Judge(cannot, scope) is { Truth: Truth.True } unclear)
            return exhibits.CannotTell(unclear with { Reason = unclear.Facts.Any(f => f.Number is null) ? Reasons.FactMissing : Reasons.Standard });
        if (view.RolesUnsure && needsSpeakers)
            return Outcome.CannotTell(Reasons.SpeakerUnsure);
        Outcome? worst = null;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        double met = 1;
        for (int i = 0; i < standard.Rules.Length; i++)
        {
            // What contradicts no list is not right for that: without one the rule says nothing.
            Rule rule = standard.Rules[i];
            Outcome one = needsPrices[i] && !view.HasPrices
                ? Outcome.NotApplicable(Reasons.NoPriceList)
                : WhyNotJudged(rule.AppliesWhen, judge, exhibits, scope) ?? Judge(rule, judge, exhibits, scope);
            if (one.Verdict == Verdict.Met)
            {
                evidence.AddRange(one.Evidence);
                met = Math.Min(met, one.Confidence);
            }

            if (worst is null || one.Badness > worst.Badness)
                worst = one;
        }

        return worst!.Verdict == Verdict.Met ? worst with { Evidence = evidence.ToImmutable(), Confidence = met } : worst;
    }

    private static bool NeedsPrices(Rule rule, Standard standard) =>
        Asked(rule).SelectMany(ConditionFacts.Within).OfType<HeardCondition>().Any(h => standard.Signals[h.Signal].Contradicts is not null);

    // Null where the condition holds, or there is none.
    private static Outcome? WhyNotJudged(Condition? when, ConditionJudge judge, Exhibits exhibits, in Scope scope)
    {
        if (when is null)
            return null;
        if (judge.View.RolesUnsure && NeedsSpeakers(when))
            return Outcome.CannotTell(Reasons.SpeakerUnsure);
        Answer applies = judge.Judge(when, scope);
        return applies.Truth switch
        {
            Truth.False => Outcome.NotApplicable(Reasons.Condition),
            Truth.Unknown => exhibits.CannotTell(applies),
            _ => null,
        };
    }

    private static Outcome Judge(Rule rule, ConditionJudge judge, Exhibits exhibits, in Scope scope) => rule switch
    {
        PresentRule present => PresentKind.Judge(present, judge, exhibits, scope),
        AbsentRule absent => AbsentKind.Judge(absent, judge, exhibits, scope),
        SequenceRule sequence => SequenceKind.Judge(sequence, judge, exhibits, scope),
        CountRule count => CountKind.Judge(count, judge, exhibits, scope),
        MetricRule metric => MetricKind.Judge(metric, judge, exhibits, scope),
        _ => throw new InvalidOperationException($"no judge for {rule.GetType().Name}"),
    };

    // After a transfer the finding is about the agent whose words decided.
    private static AgentId Speaker(CallView view, Outcome outcome)
    {
        foreach (Evidence evidence in outcome.Evidence)
            if (evidence.Kind == EvidenceKind.Hit && evidence.Utterance >= 0
                && view.Call.Utterances[evidence.Utterance] is { Speaker: CallQa.Speaker.Agent, Agent: { } agent })
                return agent;
        return view.Call.Call.Agent;
    }

    private static bool NeedsSpeakers(Standard standard) =>
        standard.Rules.Any(r => r is MetricRule metric ? metric.By != Who.Anyone : Asked(r).Any(NeedsSpeakers));

    private static IEnumerable<Condition> Asked(Rule rule) => rule switch
    {
        PresentRule present => [present.Condition],
        AbsentRule absent => [absent.Heard],
        SequenceRule sequence => [sequence.First, sequence.Then],
        CountRule count => [count.Heard],
        _ => [],
    };

    private static bool NeedsSpeakers(Condition condition) => condition switch
    {
        HeardCondition heard => heard.By != Who.Anyone,
        TurnCondition turn => turn.Of != Who.Anyone,
        NotCondition not => NeedsSpeakers(not.Part),
        AllCondition all => all.Parts.Any(NeedsSpeakers),
        AnyCondition any => any.Parts.Any(NeedsSpeakers),
        _ => false,
    };
}
