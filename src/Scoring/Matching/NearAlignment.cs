using CallQa.Scoring.Matching.Lemmas;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Lays one run of elements along a text with exactly one fault: an element missing, a letter more wrong than allowed, or a sentence mark that does not hold.</summary>
internal sealed class NearAlignment(
    Element[] run,
    string[] forms,
    Tokens tokens,
    List<ThingHit> things,
    Language language,
    ElementResolver resolver)
{
    /// <summary>A word of fewer letters says nothing by itself ("can", "att", "вам").</summary>
    private const int TellingLetters = 5;

    private readonly int _content = Math.Max(1, run.Count(element => IsContent(element, resolver)));
    private NearForm? _best;

    public NearForm? Best()
    {
        if (run.Length <= 24)
        {
            for (int start = 0; start < forms.Length; start++)
                Go(0, start, start, start, present: 0, longest: 0, faults: 0);
        }

        return _best;
    }

    private void Go(int element, int start, int at, int end, int present, int longest, int faults)
    {
        if (element == run.Length)
        {
            double share = Math.Min(1.0, (double)present / _content);
            if (faults == 1 && end > start && (present > 1 || longest >= TellingLetters) && share >= 0.5
                && (_best is not { } best || share > best.Share || (share.Equals(best.Share) && start == best.FirstWord && end < best.EndWord)))
            {
                _best = new NearForm(0, 0, start, end, faults, share);
            }

            return;
        }

        Element one = run[element];
        switch (one)
        {
            case Element.Gap gap:
                for (int skip = 0; skip <= (end == start ? 0 : gap.Max) && at + skip <= forms.Length; skip++)
                    Go(element + 1, start, at + skip, end, present, longest, faults);
                return;
            case Element.SentenceStart or Element.SentenceEnd:
                bool holds = one is Element.SentenceStart
                    ? at < forms.Length && tokens.Words[at].StartsSentence
                    : at > 0 && tokens.Words[at - 1].EndsSentence;
                if (holds || faults == 0)
                    Go(element + 1, start, at, end, present, longest, holds ? faults : 1);
                return;
            case Element.NotBefore or Element.NotAfter:
                Go(element + 1, start, at, end, present, longest, faults);
                return;
        }

        bool content = IsContent(one, resolver);
        foreach (ThingHit thing in things)
        {
            if (one is Element.Thing named && resolver.Kind(named) == thing.Kind && thing.FirstWord == at)
                Go(element + 1, start, thing.EndWord, thing.EndWord, present + (content ? 1 : 0), TellingLetters, faults);
        }

        if (at < forms.Length && resolver.Words(one) is { } words)
        {
            int fault = words.Min(word => Fault(word, forms[at]));
            if (faults + fault <= 1)
                Go(element + 1, start, at + 1, at + 1, present + (content ? 1 : 0), content ? Math.Max(longest, forms[at].Length) : longest, faults + fault);
        }

        if (faults == 0)
            Go(element + 1, start, at, end, present, longest, 1);
    }

    /// <summary>0 where the word matches, 1 where one letter more is wrong than allowed, 2 where it is another word.</summary>
    private int Fault(Element.Word word, string form)
    {
        string lemma = Lemmatiser.Lemma(form, language);
        string wanted = Lemmatiser.Lemma(word.Form, language);
        bool matches = word.Match switch
        {
            WordMatch.Exact => string.Equals(form, word.Form, StringComparison.Ordinal),
            WordMatch.Prefix => form.StartsWith(word.Form, StringComparison.Ordinal),
            WordMatch.Suffix => form.EndsWith(word.Form, StringComparison.Ordinal) || lemma.EndsWith(Lemmatiser.Ending(wanted), StringComparison.Ordinal),
            WordMatch.Fuzzy => WordSets.Edits(form, word.Form, lemma, wanted) >= 0,
            _ => string.Equals(lemma, wanted, StringComparison.Ordinal),
        };
        if (matches)
            return 0;
        int allowed = word.Match == WordMatch.Fuzzy ? word.Form.Length >= 8 ? 2 : 1 : 0;
        return word.Form.Length >= 4 && word.Match is not (WordMatch.Prefix or WordMatch.Suffix)
            && EditDistance.Within(allowed + 1, form, word.Form) <= allowed + 1 ? 1 : 2;
    }

    private static bool IsContent(Element element, ElementResolver resolver) => element switch
    {
        Element.Gap or Element.SentenceStart or Element.SentenceEnd or Element.NotBefore or Element.NotAfter => false,
        _ => resolver.Words(element) is not { } words || words.Any(word => Rarity.IsContent(word.Form)),
    };
}
