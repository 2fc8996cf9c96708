using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Turns the phrases of one language into instructions, word sets and anchors.</summary>
internal sealed class PhraseCompiler
{
    private readonly Language _language;
    private readonly ElementResolver _resolver;
    private readonly WordSets _sets;
    private readonly AnchorChooser _anchors;
    private readonly List<Instruction> _program = [];
    private readonly List<CompiledPhrase> _phrases = [];
    private readonly Dictionary<int, List<Anchor>> _wordAnchors = [];
    private readonly List<(ThingKind Kind, Anchor Anchor)> _thingAnchors = [];

    public PhraseCompiler(Language language, Lexicon lexicon)
    {
        _language = language;
        _resolver = new ElementResolver(language, lexicon);
        _sets = new WordSets(language);
        _anchors = new AnchorChooser(_resolver);
    }

    public void Add(PhraseEntry entry)
    {
        int phrase = _phrases.Count;
        int from = _program.Count;
        int start = Run(entry.Phrase.Elements, Emit(new Instruction(Op.Accept, 0, -1)));
        _phrases.Add(new CompiledPhrase(entry.Signal, entry.PhraseIndex, start, from, _program.Count, entry.Phrase));
        foreach (AnchorChoice choice in _anchors.Choose(entry.Phrase.Elements))
        {
            var anchor = new Anchor(phrase, choice.MinOffset, choice.MaxOffset);
            if (choice.Kind is { } kind)
            {
                _thingAnchors.Add((kind, anchor));
                continue;
            }

            int set = _sets.Add(choice.Words);
            if (!_wordAnchors.TryGetValue(set, out List<Anchor>? anchors))
                _wordAnchors.Add(set, anchors = []);
            anchors.Add(anchor);
        }
    }

    public LanguageMatcher Finish(IThingFinder things)
    {
        Dictionary<int, Anchor[]> anchors = _wordAnchors.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        WordSets sets = _sets;
        var vocabulary = new Vocabulary<WordInfo>(form => Look(form, sets, anchors));
        return new LanguageMatcher([.. _program], [.. _phrases], [.. _thingAnchors], vocabulary, things, new NearestSearch(_language, _resolver));
    }

    private static WordInfo Look(string form, WordSets sets, Dictionary<int, Anchor[]> anchors)
    {
        SortedDictionary<int, byte> found = [];
        sets.Find(form, found);
        return new WordInfo(
            [.. found.Keys],
            [.. found.Values],
            [.. found.Keys.SelectMany(set => anchors.GetValueOrDefault(set) ?? []).Distinct()
                .OrderBy(anchor => anchor.Phrase).ThenBy(anchor => anchor.MinOffset).ThenBy(anchor => anchor.MaxOffset)]);
    }

    /// <summary>Compiles a run so that it goes on at <paramref name="next"/>; returns where it begins.</summary>
    private int Run(ImmutableArray<Element> run, int next)
    {
        for (int i = run.Length - 1; i >= 0; i--)
            next = One(run[i], next);
        return next;
    }

    private int One(Element element, int next)
    {
        if (_resolver.Words(element) is { } words)
            return Emit(new Instruction(Op.Word, _sets.Add(words), next));
        switch (element)
        {
            case Element.Optional optional:
                return Emit(new Instruction(Op.Split, next, One(optional.Inner, next)));
            case Element.Gap gap:
                int entry = next;
                for (int i = 0; i < gap.Max; i++)
                    entry = Emit(new Instruction(Op.Split, next, Emit(new Instruction(Op.Any, 0, entry))));
                return entry;
            case Element.Thing thing when _resolver.Kind(thing) is { } kind:
                return Emit(new Instruction(Op.Thing, (int)kind, next));
            case Element.SentenceStart:
                return Emit(new Instruction(Op.SentenceStart, 0, next));
            case Element.SentenceEnd:
                return Emit(new Instruction(Op.SentenceEnd, 0, next));
            case Element.NotBefore not:
                return Emit(new Instruction(Op.NotBefore, One(not.Inner, Emit(new Instruction(Op.Accept, 0, -1))), next));
            case Element.NotAfter not:
                return Emit(new Instruction(Op.NotAfter, One(not.Inner, Emit(new Instruction(Op.Accept, 0, -1))), next));
            default:
                return Alternatives(_resolver.Runs(element), next);
        }
    }

    private int Alternatives(ImmutableArray<ImmutableArray<Element>> runs, int next)
    {
        if (runs.IsEmpty)
            return Emit(new Instruction(Op.Fail, 0, -1));
        int entry = Run(runs[^1], next);
        for (int i = runs.Length - 2; i >= 0; i--)
            entry = Emit(new Instruction(Op.Split, entry, Run(runs[i], next)));
        return entry;
    }

    private int Emit(Instruction instruction)
    {
        _program.Add(instruction);
        return _program.Count - 1;
    }
}
