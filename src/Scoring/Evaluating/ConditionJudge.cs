using System.Collections.Immutable;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Answers conditions in three values: a yes and a no are only given where the recording bears them. Not-known spreads as
/// usual: one no decides <c>all</c>, one yes decides <c>any</c>.
/// </summary>
internal sealed class ConditionJudge(CallView view, IReadOnlyList<int> signals)
{
    private readonly WindowJudge windows = new(view, signals);

    /// <summary>The windows of the same call and standard.</summary>
    public WindowJudge Windows => windows;

    /// <summary>The call.</summary>
    public CallView View => view;

    /// <summary>The number under which a signal of the standard is looked for.</summary>
    public int Number(int signal) => signals[signal];

    /// <summary>Answers a condition.</summary>
    public Answer Judge(Condition condition, in Scope scope) => condition switch
    {
        HeardCondition heard => Heard(heard, scope),
        FactCondition fact => Fact(fact),
        TurnCondition turn => TurnOf(turn, scope),
        RecordedCondition recorded => Answer.Of(recorded.Start ? scope.HoldsStart : scope.HoldsEnd),
        SaidBeforeCondition said => Answer.Of(scope.It is { } it && SaidBefore.Holds(view, it, said.By)),
        NotCondition not => Not(Judge(not.Part, scope)),
        AllCondition all => All(all.Parts, scope),
        AnyCondition any => Any(any.Parts, scope),
        _ => throw new InvalidOperationException($"no judge for {condition.GetType().Name}"),
    };

    /// <summary>All hits of what is asked for, whoever was sure of them, and whether all of them are sure.</summary>
    public List<Found> Hits(HeardCondition asked, in Scope scope, List<Found>? maybe = null, List<string>? reasons = null)
    {
        var found = new List<Found>();
        foreach (Hit hit in (IEnumerable<Hit>?)view.Hits[signals[asked.Signal]] ?? [])
        {
            if (!scope.Holds(hit) || !InWindows(asked, hit, scope))
                continue;
            if (hit.By == Speaker.Unknown && !hit.IsEvent && asked.By != Who.Anyone)
            {
                maybe?.Add(new(asked.Signal, hit));
                reasons?.Add(Reasons.SpeakerUnsure);
            }
            else if (hit.By != Speaker.Unknown && !CallView.Matches(hit.By, asked.By))
            {
                continue;
            }
            else if (!view.IsSure(hit))
            {
                maybe?.Add(new(asked.Signal, hit));
                reasons?.Add(Reasons.RecogniserUnsure);
            }
            else
            {
                found.Add(new(asked.Signal, hit));
            }
        }

        return found;
    }

    /// <summary>Why a no cannot be given for what was looked for; empty where it can.</summary>
    public string WhyNotAbsent(HeardCondition asked, in Scope scope, TimeRange range)
    {
        if (Missing(asked.In, scope) is { Length: > 0 } missing)
            return missing;
        return view.ConfidenceIn(range, asked.By) < view.LeastConfidence ? Reasons.RecogniserUnsure : "";
    }

    /// <summary>Why a window at the start or the end cannot be looked into; empty where it can.</summary>
    public static string Missing(ImmutableArray<Window> windows, in Scope scope)
    {
        foreach (Window window in windows)
        {
            if (window.Kind == WindowKind.First && !scope.HoldsStart)
                return Reasons.StartNotRecorded;
            if (window.Kind == WindowKind.Last && !scope.HoldsEnd)
                return Reasons.EndNotRecorded;
        }

        return "";
    }

    private Answer Heard(HeardCondition asked, in Scope scope)
    {
        if (Missing(asked.In, scope) is { Length: > 0 } missing)
            return Answer.Unknown(missing);
        List<Found> maybe = [];
        List<string> reasons = [];
        List<Found> found = Hits(asked, scope, maybe, reasons);
        if (found.Count >= asked.AtLeast)
            return new(Truth.True, "", [.. found], []);
        if (found.Count + maybe.Count >= asked.AtLeast)
            return Answer.Unknown(reasons[0], [.. found, .. maybe]);
        TimeRange range = windows.Range(asked.In, asked.By, scope);
        return WhyNotAbsent(asked, scope, range) is { Length: > 0 } why
            ? Answer.Unknown(why)
            : new(Truth.False, "", [.. found], [new(asked, range)]);
    }

    private bool InWindows(HeardCondition asked, in Hit hit, in Scope scope)
    {
        if (scope.After is { } trigger && !windows.Follows(hit, trigger, scope.Within, asked.By))
            return false;
        foreach (Window window in asked.In)
            if (!windows.Contains(window, hit, asked.By, scope))
                return false;
        return true;
    }

    private Answer Fact(FactCondition asked)
    {
        string? value = FactValues.Of(view, asked.Fact);
        ImmutableArray<FactSeen> missing = value is null ? [new(asked.Fact, "", null)] : [];
        if (asked.Values.IsEmpty && asked.Limits is null)
            return Answer.Of(value is not null == asked.Known) with { Facts = missing };
        if (value is null)
            return Answer.Unknown(Reasons.FactMissing) with { Facts = missing };
        if (asked.Limits is null)
            return Answer.Of(asked.Values.Contains(value, StringComparer.Ordinal));
        return FactValues.Number(value) is { } number
            ? Answer.Of(asked.Limits.Keep(number)) with { Facts = [new(asked.Fact, "", number)] }
            : Answer.Unknown(Reasons.FactMissing) with { Facts = [new(asked.Fact, value, null)] };
    }

    private Answer TurnOf(TurnCondition asked, in Scope scope)
    {
        var found = ImmutableArray.CreateBuilder<Found>();
        for (int i = scope.FirstTurn; i < scope.EndTurn; i++)
        {
            Turn turn = view.Turns.All[i];
            if (!Turns.Counts(turn, asked.Of) || turn.EndMs - turn.StartMs <= asked.LongerThanMs)
                continue;
            var hit = new Hit(
                turn.FirstUtterance, 0, view.Tokens[turn.FirstUtterance].Count, turn.StartMs, turn.EndMs, turn.Speaker, i, HitSource.Turn, 1, 0);
            if (scope.After is not { } trigger || windows.Follows(hit, trigger, scope.Within, asked.Of))
                found.Add(new(-1, hit));
        }

        return new(found.Count > 0 ? Truth.True : Truth.False, "", found.ToImmutable(), []);
    }

    private static Answer Not(Answer answer) => answer.Truth switch
    {
        Truth.True => new(Truth.False, "", answer.Hits, []) { Facts = answer.Facts },
        Truth.False => new(Truth.True, "", [], answer.Searches) { Facts = answer.Facts },
        _ => answer,
    };

    private Answer All(ImmutableArray<Condition> parts, in Scope scope)
    {
        var all = new Answer(Truth.True, "", [], []);
        foreach (Condition part in parts)
        {
            Answer answer = Judge(part, scope);
            if (answer.Truth == Truth.False)
                return answer;
            all = new(
                answer.Truth == Truth.Unknown ? Truth.Unknown : all.Truth,
                all.Reason.Length > 0 ? all.Reason : answer.Reason,
                all.Hits.AddRange(answer.Hits),
                all.Searches.AddRange(answer.Searches))
            {
                Facts = all.Facts.AddRange(answer.Facts),
            };
        }

        return all;
    }

    private Answer Any(ImmutableArray<Condition> parts, in Scope scope)
    {
        var none = new Answer(Truth.False, "", [], []);
        foreach (Condition part in parts)
        {
            Answer answer = Judge(part, scope);
            if (answer.Truth == Truth.True)
                return answer;
            none = new(
                answer.Truth == Truth.Unknown ? Truth.Unknown : none.Truth,
                none.Reason.Length > 0 ? none.Reason : answer.Reason,
                none.Hits.AddRange(answer.Hits),
                none.Searches.AddRange(answer.Searches))
            {
                Facts = none.Facts.AddRange(answer.Facts),
            };
        }

        return none;
    }
}
