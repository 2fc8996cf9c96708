using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Lays runs of elements along a text with exactly one fault: an element missing, a letter more wrong than allowed, or a sentence mark that does not hold.</summary>
internal sealed class NearAlignment(NearText text)
{
    /// <summary>A word of fewer letters says nothing by itself ("can", "att", "вам").</summary>
    private const int TellingLetters = 5;

    private const int LongestRun = 24;

    private readonly byte[]?[] _faults = new byte[]?[LongestRun];
    private NearElement[] _run = [];
    private int _content;
    private NearForm? _best;

    /// <summary>The best place for a run in the text; null where none is good enough.</summary>
    public NearForm? Best(NearRun run)
    {
        if (run.Elements.Length > LongestRun || !CanFit(run))
            return null;
        _run = run.Elements;
        _content = Math.Max(1, run.Content);
        _best = null;
        for (int i = 0; i < _run.Length; i++)
            _faults[i] = _run[i].TakesWords ? text.Faults(_run[i]) : null;
        for (int start = 0; start < text.Tokens.Count; start++)
            Go(0, start, start, start, present: 0, longest: 0, faults: 0);
        return _best;
    }

    // One element may be missing, two may not, nor half of what says something; nearly all runs end here.
    private bool CanFit(NearRun run)
    {
        bool missing = false;
        foreach (NearElement element in run.Elements)
            if (element.TakesWords && text.Lacks(element))
            {
                if (missing || (element.IsContent && run.Content == 1))
                    return false;
                missing = true;
            }

        return true;
    }

    private void Go(int element, int start, int at, int end, int present, int longest, int faults)
    {
        if (element == _run.Length)
        {
            double share = Math.Min(1.0, (double)present / _content);
            if (faults == 1 && end > start && (present > 1 || longest >= TellingLetters) && share >= 0.5
                && (_best is not { } best || share > best.Share || (share.Equals(best.Share) && start == best.FirstWord && end < best.EndWord)))
            {
                _best = new NearForm(0, 0, start, end, faults, share);
            }

            return;
        }

        NearElement one = _run[element];
        switch (one.Source)
        {
            case Element.Gap gap:
                for (int skip = 0; skip <= (end == start ? 0 : gap.Max) && at + skip <= text.Tokens.Count; skip++)
                    Go(element + 1, start, at + skip, end, present, longest, faults);
                return;
            case Element.SentenceStart or Element.SentenceEnd:
                bool holds = one.Source is Element.SentenceStart
                    ? at < text.Tokens.Count && text.Tokens.Words[at].StartsSentence
                    : at > 0 && text.Tokens.Words[at - 1].EndsSentence;
                if (holds || faults == 0)
                    Go(element + 1, start, at, end, present, longest, holds ? faults : 1);
                return;
            case Element.NotBefore or Element.NotAfter:
                Go(element + 1, start, at, end, present, longest, faults);
                return;
        }

        int there = present + (one.IsContent ? 1 : 0);
        if (one.Kind is { } kind)
            foreach (ThingHit thing in text.Things)
                if (thing.Kind == kind && thing.FirstWord == at)
                    Go(element + 1, start, thing.EndWord, thing.EndWord, there, TellingLetters, faults);
        if (at < text.Tokens.Count && _faults[element] is { } wrong && faults + wrong[at] <= 1)
            Go(element + 1, start, at + 1, at + 1, there, one.IsContent ? Math.Max(longest, text.Tokens.Words[at].FoldedLength) : longest, faults + wrong[at]);
        if (faults == 0)
            Go(element + 1, start, at, end, present, longest, 1);
    }
}
