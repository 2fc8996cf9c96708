using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Decides whether a hit lies in a window and which stretch of the call a window covers. Works on the times of hits (the
/// recogniser's word times, else their place among the characters of the utterance) and on turns of the one asked for.
/// </summary>
internal sealed class WindowJudge(CallView view, IReadOnlyList<int> signals)
{
    /// <summary>True where the hit lies in the window.</summary>
    public bool Contains(Window window, in Hit hit, Who by, in Scope scope)
    {
        switch (window.Kind)
        {
            case WindowKind.First:
                return InFirst(window.Reach, hit, by, scope);
            case WindowKind.Last:
                return InLast(window.Reach, hit, by, scope);
        }

        if (window.Anchor == Window.It)
            return scope.It is { } it && Hangs(window, hit, it, by);
        if (Anchors(window, scope) is not { } anchors)
            return false;
        for (int i = 0; i < anchors.Count; i++)
            if (anchors[i] != hit && Hangs(window, hit, anchors[i], by))
                return true;

        return false;
    }

    /// <summary>True where a hit follows a trigger within a reach.</summary>
    public bool Follows(in Hit hit, in Hit trigger, Extent within, Who by) => hit.IsAfter(trigger) && NearAfter(hit, trigger, within, by);

    /// <summary>The stretch that windows and a trigger leave of the part; empty (at its start) where nothing is left.</summary>
    public TimeRange Range(IReadOnlyList<Window> windows, Who by, in Scope scope)
    {
        long start = Math.Min(scope.StartMs, scope.EndMs), end = scope.EndMs;
        if (scope.FirstTurn == 0)
            start = 0;
        if (scope.EndTurn == view.Turns.All.Length)
            end = Math.Max(end, view.Timeline.DurationMs);
        if (scope.After is { } trigger)
            (start, end) = (Math.Max(start, trigger.StartMs), Math.Min(end, EndAfter(trigger, scope.Within, by)));
        foreach (Window window in windows)
        {
            (long from, long to) = Stretch(window, by, scope);
            (start, end) = (Math.Max(start, from), Math.Min(end, to));
        }

        return new(start, Math.Max(start, end));
    }

    /// <summary>True where a trigger's reach runs over the end of the part.</summary>
    public bool RunsOver(in Hit trigger, Extent within, Who by, in Scope scope) => within.Unit switch
    {
        ExtentUnit.Turns => view.Turns.Between(by, trigger.Turn + 1, scope.EndTurn) < within.Amount,
        ExtentUnit.Milliseconds => trigger.EndMs + within.Amount > scope.EndMs,
        ExtentUnit.Words => false,
        _ => true,
    };

    private List<Hit>? Anchors(Window window, in Scope scope)
    {
        if (view.Hits[signals[window.Anchor]] is not { } all)
            return null;
        Scope part = scope;
        return all.FindAll(h => part.Holds(h) && (h.By == Speaker.Unknown || CallView.Matches(h.By, window.AnchorBy)));
    }

    private bool Hangs(Window window, in Hit hit, in Hit anchor, Who by) => window.Kind switch
    {
        WindowKind.After => hit.IsAfter(anchor) && NearAfter(hit, anchor, window.Reach, by),
        WindowKind.Before => hit.IsBefore(anchor) && NearBefore(hit, anchor, window.Reach, by),
        WindowKind.Around => hit.Touches(anchor)
            || hit.IsAfter(anchor) && NearAfter(hit, anchor, window.Reach, by)
            || hit.IsBefore(anchor) && NearBefore(hit, anchor, window.Reach, by),
        WindowKind.SameTurn => !hit.IsEvent && hit.Turn == anchor.Turn,
        WindowKind.SameUtterance => !hit.IsEvent && hit.Utterance == anchor.Utterance,
        _ => !hit.IsEvent && hit.Utterance == anchor.Utterance && SharesClause(hit, anchor),
    };

    private bool SharesClause(in Hit a, in Hit b)
    {
        var words = view.Tokens[a.Utterance].Words;
        return words[a.FirstWord].Clause <= words[b.EndWord - 1].Clause && words[b.FirstWord].Clause <= words[a.EndWord - 1].Clause;
    }

    private bool NearAfter(in Hit hit, in Hit anchor, Extent reach, Who by) => reach.Unit switch
    {
        ExtentUnit.Turns => TurnsAfter(hit, anchor, by) <= reach.Amount,
        ExtentUnit.Milliseconds => hit.StartMs - anchor.EndMs <= reach.Amount,
        ExtentUnit.Words => hit.Utterance == anchor.Utterance && hit.FirstWord - anchor.EndWord < reach.Amount,
        _ => true,
    };

    private bool NearBefore(in Hit hit, in Hit anchor, Extent reach, Who by) => reach.Unit switch
    {
        ExtentUnit.Turns => view.Turns.Between(by, hit.Turn, anchor.Source == HitSource.Timing ? anchor.Turn + 1 : anchor.Turn) <= reach.Amount,
        ExtentUnit.Milliseconds => anchor.StartMs - hit.EndMs <= reach.Amount,
        ExtentUnit.Words => hit.Utterance == anchor.Utterance && anchor.FirstWord - hit.EndWord < reach.Amount,
        _ => true,
    };

    // A noise inside the other side's turn comes after as many own turns as lie before that turn, and is itself the next.
    private int TurnsAfter(in Hit hit, in Hit anchor, Who by) =>
        view.Turns.Between(by, anchor.Turn + 1, hit.Turn + 1) + (IsAbsorbed(hit) && hit.Turn > anchor.Turn ? 1 : 0);

    private bool IsAbsorbed(in Hit hit) => !hit.IsEvent && view.Turns.Absorbed[hit.Utterance];

    private bool InFirst(Extent reach, in Hit hit, Who by, in Scope scope) => reach.Unit switch
    {
        ExtentUnit.Turns => view.Turns.Between(by, scope.FirstTurn, hit.Turn + 1) + (IsAbsorbed(hit) ? 1 : 0) <= reach.Amount,
        ExtentUnit.Milliseconds => hit.StartMs < scope.StartMs + reach.Amount,
        _ => hit.StartMs < scope.StartMs + (reach.Amount / 100 * (scope.EndMs - scope.StartMs)),
    };

    private bool InLast(Extent reach, in Hit hit, Who by, in Scope scope) => reach.Unit switch
    {
        ExtentUnit.Turns => view.Turns.Between(by, Math.Max(0, hit.Turn), scope.EndTurn) + (IsAbsorbed(hit) ? 1 : 0) <= reach.Amount,
        ExtentUnit.Milliseconds => hit.EndMs > scope.EndMs - reach.Amount,
        _ => hit.EndMs > scope.EndMs - (reach.Amount / 100 * (scope.EndMs - scope.StartMs)),
    };

    private (long Start, long End) Stretch(Window window, Who by, in Scope scope)
    {
        Extent reach = window.Reach;
        double share = reach.Amount / 100 * (scope.EndMs - scope.StartMs);
        switch (window.Kind, reach.Unit)
        {
            case (WindowKind.First, ExtentUnit.Turns):
                return (0, NthEnd(by, scope.FirstTurn, scope.EndTurn, (int)reach.Amount, scope.EndMs));
            case (WindowKind.First, ExtentUnit.Milliseconds):
                return (0, scope.StartMs + (long)reach.Amount);
            case (WindowKind.First, _):
                return (0, scope.StartMs + (long)share);
            case (WindowKind.Last, ExtentUnit.Turns):
                return (NthStartFromEnd(by, scope, (int)reach.Amount), long.MaxValue);
            case (WindowKind.Last, ExtentUnit.Milliseconds):
                return (Math.Max(0, scope.EndMs - (long)reach.Amount), long.MaxValue);
            case (WindowKind.Last, _):
                return (Math.Max(0, scope.EndMs - (long)share), long.MaxValue);
        }

        Hit? anchor = window.Anchor == Window.It ? scope.It
            : Anchors(window, scope) is { Count: > 0 } anchors ? window.Kind == WindowKind.Before ? anchors[^1] : anchors[0] : null;
        if (anchor is not { } at)
            return (0, 0);
        return window.Kind switch
        {
            WindowKind.After => (at.StartMs, EndAfter(at, reach, by)),
            WindowKind.Before => (StartBefore(at, reach, by), at.EndMs),
            WindowKind.Around => (StartBefore(at, reach, by), EndAfter(at, reach, by)),
            WindowKind.SameTurn when at.Turn >= 0 => (view.Turns.All[at.Turn].StartMs, view.Turns.All[at.Turn].EndMs),
            _ when !at.IsEvent => (view.Call.Utterances[at.Utterance].Time.StartMs, view.Call.Utterances[at.Utterance].Time.EndMs),
            _ => (at.StartMs, at.EndMs),
        };
    }

    private long EndAfter(in Hit anchor, Extent reach, Who by) => reach.Unit switch
    {
        ExtentUnit.Turns => NthEnd(by, anchor.Turn + 1, view.Turns.All.Length, (int)reach.Amount, view.Timeline.DurationMs),
        ExtentUnit.Milliseconds => anchor.EndMs + (long)reach.Amount,
        ExtentUnit.Words => view.Call.Utterances[anchor.Utterance].Time.EndMs,
        _ => view.Timeline.DurationMs,
    };

    private long StartBefore(in Hit anchor, Extent reach, Who by)
    {
        if (reach.Unit == ExtentUnit.Milliseconds)
            return Math.Max(0, anchor.StartMs - (long)reach.Amount);
        if (reach.Unit == ExtentUnit.Words)
            return view.Call.Utterances[anchor.Utterance].Time.StartMs;
        if (reach.Unit != ExtentUnit.Turns)
            return 0;
        int left = (int)reach.Amount;
        for (int i = anchor.Source == HitSource.Timing ? anchor.Turn : anchor.Turn - 1; i >= 0; i--)
            if (Turns.Counts(view.Turns.All[i], by) && --left == 0)
                return view.Turns.All[i].StartMs;
        return 0;
    }

    private long NthEnd(Who by, int from, int to, int n, long otherwise)
    {
        for (int i = Math.Max(0, from); i < to; i++)
            if (Turns.Counts(view.Turns.All[i], by) && --n == 0)
                return view.Turns.All[i].EndMs;
        return otherwise;
    }

    private long NthStartFromEnd(Who by, in Scope scope, int n)
    {
        for (int i = scope.EndTurn - 1; i >= scope.FirstTurn; i--)
            if (Turns.Counts(view.Turns.All[i], by) && --n == 0)
                return view.Turns.All[i].StartMs;
        return scope.FirstTurn < view.Turns.All.Length ? view.Turns.All[scope.FirstTurn].StartMs : 0;
    }
}
