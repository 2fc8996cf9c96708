using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Makes evidence of what was heard, searched and measured, and says how sure it makes a verdict.</summary>
internal sealed class Exhibits(CallView view, Standard standard, ConditionJudge judge)
{
    /// <summary>So many hits are shown at most.</summary>
    public const int Most = 10;

    // A threshold just missed makes an absence half as sure.
    private const double NearestActCost = 0.5;

    /// <summary>Evidence of hits, in order of time; of a sum that contradicts the price list also what the list says.</summary>
    public ImmutableArray<Evidence> Of(IEnumerable<Found> found, EvidenceKind kind = EvidenceKind.Hit) =>
    [
        .. found.OrderBy(f => f.Hit.StartMs).ThenBy(f => f.Hit.Utterance).ThenBy(f => f.Hit.FirstWord).Take(Most).SelectMany(f => Listed(f).Prepend(One(f, kind))),
    ];

    /// <summary>Evidence of an absence: each window searched and what came nearest to being found there.</summary>
    public ImmutableArray<Evidence> Of(ImmutableArray<Search> searches, in Scope scope)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (Search search in searches)
        {
            evidence.Add(new(EvidenceKind.Window, Name(search.Asked.Signal), -1, search.Range, "", 0));
            if (new NearestMiss(view, judge, standard).Of(search, scope) is { } near)
                evidence.Add(near);
        }

        return evidence.ToImmutable();
    }

    /// <summary>Evidence of a measured value.</summary>
    public static Evidence Measure(string what, TimeRange range, double value) =>
        new(EvidenceKind.Measure, what, -1, range, "", Math.Round(value, 3, MidpointRounding.AwayFromZero));

    /// <summary>Evidence of facts: the numbers that decided, or, where nobody can tell, what is missing.</summary>
    public ImmutableArray<Evidence> Of(ImmutableArray<FactSeen> facts, bool missing = false) =>
    [
        .. facts.Distinct().Where(f => f.Number is null == missing).Select(f => new Evidence(
            missing ? EvidenceKind.FactMissing : EvidenceKind.Measure, f.Name, -1, new(0, view.Timeline.DurationMs), f.Given, f.Number ?? 0)),
    ];

    /// <summary>Nobody can tell, as a condition came to it: with what may have been heard and which fact is missing.</summary>
    public Outcome CannotTell(in Answer answer, EvidenceKind kind = EvidenceKind.Hit, ImmutableArray<Evidence> more = default) =>
        Outcome.CannotTell(answer.Reason, [.. Of(answer.Hits, kind), .. Missing(answer.Reason, answer.Facts), .. more.IsDefault ? [] : more]);

    /// <summary>Evidence of what is missing, where that is the reason; else none.</summary>
    public ImmutableArray<Evidence> Missing(string reason, ImmutableArray<FactSeen> facts) =>
        string.Equals(reason, Reasons.FactMissing, StringComparison.Ordinal) ? Of(facts, missing: true) : [];

    /// <summary>The name of a signal; <c>turn</c> for a turn.</summary>
    public string Name(int signal) => signal < 0 ? "turn" : standard.Signals[signal].Name;

    /// <summary>How sure the surest of these hits is: its producer's sureness times the recogniser's.</summary>
    public double Sureness(IEnumerable<Found> found)
    {
        double best = -1;
        foreach (Found f in found)
            best = Math.Max(best, f.Hit.Sureness * (view.ConfidenceOf(f.Hit) ?? 1) * Roles(f.Hit.By));
        return best < 0 ? 1 : best;
    }

    /// <summary>How sure an absence is: the recogniser's confidence in the window, less where an act was nearly there.</summary>
    public double Sureness(ImmutableArray<Search> searches)
    {
        double least = 1;
        foreach (Search search in searches)
        {
            double near = 0;
            foreach (SignalAct act in standard.Signals[search.Asked.Signal].Acts)
                near = Math.Max(near, NearestMiss.BestAct(view, act, search, out _, out _) / view.Threshold(act));
            least = Math.Min(least, (view.ConfidenceIn(search.Range, search.Asked.By) ?? 1) * (1 - (NearestActCost * Math.Min(1, near))));
        }

        return least;
    }

    private IEnumerable<Evidence> Listed(Found found) =>
        found.Signal >= 0 && standard.Signals[found.Signal].Contradicts is not null && view.WrongPrices.TryGetValue((found.Hit.Utterance, found.Hit.FirstWord), out WrongPrice wrong)
            ? [new(EvidenceKind.Listed, wrong.Item, -1, found.Hit.Time, wrong.Listed.Text, wrong.Listed.Amount)]
            : [];

    private double Roles(Speaker by) => by == Speaker.Unknown ? 1 : view.Call.Origin.RoleConfidence.Value;

    private Evidence One(Found found, EvidenceKind kind)
    {
        Hit hit = found.Hit;
        if (hit.IsEvent)
            return new(kind, Name(found.Signal), -1, hit.Time, "", hit.EndMs - hit.StartMs);
        string quote = hit.EndWord > hit.FirstWord ? view.Tokens[hit.Utterance].Quote(hit.FirstWord, hit.EndWord) : "";
        return new(kind, Name(found.Signal), hit.Utterance, hit.Time, quote, hit.Edits);
    }
}
