using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Lemmas;
using CallQa.Scoring.Matching.Things;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

/// <summary>The oracle: reads the meaning of a phrase off its elements, at every word, with no sets, anchors or memory.</summary>
internal sealed class NaiveMatcher(IEnumerable<PhraseEntry> entries, Lexicon lexicon)
{
    private readonly PhraseEntry[] _entries = [.. entries];
    private readonly BuiltInThings _finder = new();

    public List<PhraseHit> Match(Tokens tokens)
    {
        List<ThingHit> things = [];
        _finder.Find(tokens, things);
        List<PhraseHit> hits = [];
        foreach (PhraseEntry entry in _entries.Where(e => e.Language == tokens.Language || e.Language == Language.Unknown))
        {
            int start = 0;
            while (start < tokens.Count)
            {
                (int End, int Edits)[] ends = [.. Ends(entry.Phrase.Elements, start, tokens, things).Where(end => end.End > start)];
                if (ends.Length == 0)
                {
                    start++;
                    continue;
                }

                int longest = ends.Max(end => end.End);
                hits.Add(new PhraseHit(entry.Signal, entry.PhraseIndex, start, longest, ends.Where(end => end.End == longest).Min(end => end.Edits)));
                start = longest;
            }
        }

        hits.Sort();
        return hits;
    }

    private IEnumerable<(int End, int Edits)> Ends(ImmutableArray<Element> run, int at, Tokens tokens, List<ThingHit> things)
    {
        HashSet<(int End, int Edits)> places = [(at, 0)];
        foreach (Element element in run)
            places = [.. places.SelectMany(place => Ends(element, place.End, tokens, things).Select(end => (end.End, place.Edits + end.Edits)))];
        return places;
    }

    private IEnumerable<(int End, int Edits)> Ends(Element element, int at, Tokens tokens, List<ThingHit> things)
    {
        switch (element)
        {
            case Element.Word word:
                int edits = at < tokens.Count ? Edits(word, tokens.Form(at).ToString(), tokens.Language) : -1;
                return edits < 0 ? [] : [(at + 1, edits)];
            case Element.Group group:
                return group.Runs.SelectMany(run => Ends(run, at, tokens, things));
            case Element.Optional optional:
                return Ends(optional.Inner, at, tokens, things).Prepend((at, 0));
            case Element.Gap gap:
                return Enumerable.Range(at, gap.Max + 1).Where(end => end <= tokens.Count).Select(end => (end, 0));
            case Element.Thing thing when ThingKinds.TryParse(thing.Name, out ThingKind kind):
                return things.Where(hit => hit.Kind == kind && hit.FirstWord == at).Select(hit => (hit.EndWord, 0));
            case Element.Thing thing:
                Assert.True(lexicon.TryGet(tokens.Language, thing.Name, out ImmutableArray<Phrase> phrases));
                return phrases.SelectMany(phrase => Ends(phrase.Elements, at, tokens, things));
            case Element.SentenceStart:
                return at < tokens.Count && tokens.Words[at].StartsSentence ? [(at, 0)] : [];
            case Element.SentenceEnd:
                return at > 0 && tokens.Words[at - 1].EndsSentence ? [(at, 0)] : [];
            case Element.NotAfter not:
                return Ends(not.Inner, at, tokens, things).Any() ? [] : [(at, 0)];
            case Element.NotBefore not:
                return Enumerable.Range(0, at).Any(start => Ends(not.Inner, start, tokens, things).Any(end => end.End == at)) ? [] : [(at, 0)];
            default:
                throw new InvalidOperationException(element.GetType().Name);
        }
    }

    private static int Edits(Element.Word word, string form, Language language)
    {
        string lemma = Lemmatiser.Lemma(form, language);
        string wanted = Lemmatiser.Lemma(word.Form, language);
        int limit = word.Form.Length >= 8 ? 2 : 1;
        int stemLimit = wanted.Length >= 8 ? 2 : 1;
        bool matches = word.Match switch
        {
            WordMatch.Exact => string.Equals(form, word.Form, StringComparison.Ordinal),
            WordMatch.Prefix => form.StartsWith(word.Form, StringComparison.Ordinal),
            WordMatch.Suffix => form.EndsWith(word.Form, StringComparison.Ordinal) || lemma.EndsWith(Lemmatiser.Ending(wanted), StringComparison.Ordinal),
            _ => string.Equals(lemma, wanted, StringComparison.Ordinal),
        };
        if (matches || word.Match != WordMatch.Fuzzy)
            return matches ? 0 : -1;
        int ofForm = Distance(form, word.Form);
        int ofStem = wanted.Length < 4 ? 99 : Distance(lemma, wanted);
        int best = Math.Min(ofForm <= limit ? ofForm : 99, ofStem <= stemLimit ? ofStem : 99);
        return best == 99 ? -1 : best;
    }

    /// <summary>Optimal string alignment by its definition, whole table.</summary>
    internal static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
