using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// What came nearest to an absence: the right words in the window from the wrong mouth; else the right words too late or
/// too early; else an act under its threshold; else words that come near to a phrase.
/// </summary>
internal sealed class NearestMiss(CallView view, ConditionJudge judge, Standard standard)
{
    /// <summary>The nearest miss; null where nothing comes near.</summary>
    public Evidence? Of(Search search, in Scope scope)
    {
        HeardCondition asked = search.Asked;
        string name = standard.Signals[asked.Signal].Name;
        Evidence? outside = null;
        foreach (Hit hit in (IEnumerable<Hit>?)view.Hits[judge.Number(asked.Signal)] ?? [])
        {
            if (!scope.Holds(hit) || hit.IsEvent)
                continue;
            bool inside = hit.StartMs < search.Range.EndMs && hit.EndMs > search.Range.StartMs;
            bool right = CallView.Matches(hit.By, asked.By);
            if (inside && !right)
                return Make(EvidenceKind.WrongSpeaker, name, hit, 0);
            if (inside || !right)
                continue;
            bool late = hit.StartMs >= search.Range.EndMs;
            long by = late ? hit.StartMs - search.Range.EndMs : search.Range.StartMs - hit.EndMs;
            if (outside is null || by < outside.By)
                outside = Make(late ? EvidenceKind.Late : EvidenceKind.Early, name, hit, by);
        }

        return outside ?? BelowThreshold(search, name) ?? (view.NearForms ? Near(search, name) : null);
    }

    /// <summary>The highest probability of an act in a window that did not reach its threshold; 0 for none.</summary>
    public static double BestAct(CallView view, SignalAct act, Search search, out int utterance, out ActHit best)
    {
        (utterance, best) = (-1, default);
        for (int i = 0; i < view.Acts.ByUtterance.Length && i < view.Tokens.Length; i++)
        {
            Utterance u = view.Call.Utterances[i];
            if (u.Kind != UtteranceKind.Speech || !u.Time.Overlaps(search.Range) || !CallView.Matches(u.Speaker, search.Asked.By))
                continue;
            foreach (ActHit hit in view.Acts.ByUtterance[i])
                if (hit.Probability > best.Probability && hit.Probability < view.Threshold(act) && string.Equals(hit.Act, act.Act, StringComparison.Ordinal))
                    (utterance, best) = (i, hit);
        }

        return best.Probability;
    }

    private Evidence? BelowThreshold(Search search, string name)
    {
        Evidence? nearest = null;
        foreach (SignalAct act in standard.Signals[search.Asked.Signal].Acts)
        {
            double p = BestAct(view, act, search, out int utterance, out ActHit hit);
            double missing = Math.Round(view.Threshold(act) - p, 3, MidpointRounding.AwayFromZero);
            if (utterance < 0 || view.Tokens[utterance].Count == 0 || nearest is not null && nearest.By <= missing)
                continue;
            (int first, int end) = HitCollector.Piece(view.Tokens[utterance], hit.Time);
            nearest = new(EvidenceKind.BelowThreshold, name, utterance, hit.Time, view.Tokens[utterance].Quote(first, end), missing);
        }

        return nearest;
    }

    private Evidence? Near(Search search, string name)
    {
        (int Utterance, NearForm Form)? best = null;
        for (int i = 0; i < view.Tokens.Length; i++)
        {
            Utterance u = view.Call.Utterances[i];
            if (u.Kind != UtteranceKind.Speech || !u.Time.Overlaps(search.Range) || !CallView.Matches(u.Speaker, search.Asked.By))
                continue;
            if (view.Matcher.Nearest(view.Tokens[i], judge.Number(search.Asked.Signal)) is { } form && (best is null || form.By < best.Value.Form.By))
                best = (i, form);
        }

        if (best is not { } near)
            return null;
        Tokens tokens = view.Tokens[near.Utterance];
        return new(
            EvidenceKind.NearForm, name, near.Utterance, tokens.Time(near.Form.FirstWord, near.Form.EndWord),
            tokens.Quote(near.Form.FirstWord, near.Form.EndWord), near.Form.By);
    }

    private Evidence Make(EvidenceKind kind, string name, in Hit hit, double by) =>
        new(kind, name, hit.Utterance, hit.Time, view.Tokens[hit.Utterance].Quote(hit.FirstWord, hit.EndWord), by);
}
