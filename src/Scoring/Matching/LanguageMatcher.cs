using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>
/// The phrases of one language: words become numbers through the vocabulary, anchors name the places where a phrase can
/// begin, and only there the phrase's instructions are run.
/// </summary>
internal sealed class LanguageMatcher
{
    [ThreadStatic]
    private static MatchScratch? s_scratch;

    private readonly Instruction[] _program;
    private readonly ImmutableArray<CompiledPhrase> _phrases;
    private readonly (ThingKind Kind, Anchor Anchor)[] _thingAnchors;
    private readonly Vocabulary<WordInfo> _vocabulary;
    private readonly IThingFinder _things;
    private readonly NearestSearch _nearest;

    public LanguageMatcher(
        Instruction[] program,
        ImmutableArray<CompiledPhrase> phrases,
        (ThingKind Kind, Anchor Anchor)[] thingAnchors,
        Vocabulary<WordInfo> vocabulary,
        IThingFinder things,
        NearestSearch nearest)
    {
        _program = program;
        _phrases = phrases;
        _thingAnchors = thingAnchors;
        _vocabulary = vocabulary;
        _things = things;
        _nearest = nearest;
    }

    public void Match(Tokens tokens, List<PhraseHit> hits)
    {
        if (_phrases.IsEmpty || tokens.Count == 0)
            return;
        MatchScratch scratch = s_scratch ??= new MatchScratch();
        scratch.Begin(tokens, _things);
        for (int i = 0; i < tokens.Count; i++)
        {
            WordInfo info = _vocabulary[tokens.Form(i)];
            scratch.Words.Add(info);
            foreach (Anchor anchor in info.Anchors)
                scratch.Suggest(anchor, i);
        }

        foreach ((ThingKind kind, Anchor anchor) in _thingAnchors)
        {
            foreach (ThingHit thing in scratch.Things)
            {
                if (thing.Kind == kind)
                    scratch.Suggest(anchor, thing.FirstWord);
            }
        }

        if (scratch.Candidates.Count == 0)
            return;
        int from = hits.Count;
        Verify(scratch, hits);
        if (hits.Count > from + 1)
            hits.Sort(from, hits.Count - from, comparer: null);
    }

    /// <summary>True where things (dates, sums) begin a phrase, so that no single word shows whether a text holds one.</summary>
    public bool BeginsWithThings => !_phrases.IsEmpty && _thingAnchors.Length > 0;

    /// <summary>Whether a word, folded, can be what a phrase is found by. A text that <see cref="Match"/> finds something in has such a word, or <see cref="BeginsWithThings"/>.</summary>
    public bool Begins(ReadOnlySpan<char> form) => !_phrases.IsEmpty && _vocabulary[form].Anchors.Length > 0;

    public NearForm? Nearest(Tokens tokens, int signal) => _nearest.Find(tokens, signal, _phrases, _things);

    private void Verify(MatchScratch scratch, List<PhraseHit> hits)
    {
        scratch.Candidates.Sort();
        var verifier = new Verifier(_program, scratch);
        int phrase = -1;
        int free = 0;
        foreach (long candidate in scratch.Candidates)
        {
            int next = (int)(candidate >> 32);
            int start = (int)candidate;
            if (next != phrase)
            {
                phrase = next;
                free = 0;
                verifier.Begin(_phrases[phrase]);
            }

            if (start < free || !verifier.Matches(start, out int end, out int edits))
                continue;
            hits.Add(new PhraseHit(_phrases[phrase].Signal, _phrases[phrase].PhraseIndex, start, end, edits));
            free = end;
        }
    }
}
