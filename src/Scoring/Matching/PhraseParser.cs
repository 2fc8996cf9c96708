using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Reads one phrase from left to right. Outside a group <c>|</c> joins single words or groups; inside a group it
/// parts runs of words. Words are cut as texts are cut, so <c>call-back</c> is two words side by side.
/// </summary>
internal sealed class PhraseParser(string text)
{
    private const int DefaultGap = 3;
    private const int LargestGap = 50;
    private const int DeepestGroup = 16;

    private int _at;
    private int _depth;

    public PhraseParse Parse()
    {
        try
        {
            ImmutableArray<Element> run = Run(top: true);
            if (_at < text.Length)
                throw Fault(_at, "a ')' without its '('.");
            if (!NeedsWord(run))
                throw Fault(0, "a phrase that needs no word; at least one element must not be missing.");
            return new(new Phrase(text, run), null);
        }
        catch (PhraseFault fault)
        {
            return new(null, fault.Error);
        }
    }

    private ImmutableArray<Element> Run(bool top)
    {
        int from = _at;
        List<Element> run = [];
        Element? negated = null;
        int lastGap = -1;
        while (true)
        {
            SkipSpace();
            if (_at == text.Length || text[_at] == ')' || (!top && text[_at] == '|'))
                break;
            int start = _at;
            if (negated is not null)
                throw Fault(start, "an element after a negative one; '!' stands before the first or the last element of a phrase.");
            if (text[_at] == '!')
            {
                if (!top)
                    throw Fault(_at, "a '!' inside a group; it stands before the first or the last element of a phrase.");
                _at++;
                Element inner = Alternatives();
                if (inner is Element.Optional)
                    throw Fault(start, "a negative element that may be missing; leave out the '?'.");
                if (run.Count == 0)
                    run.Add(new Element.NotBefore(inner));
                else
                    negated = new Element.NotAfter(inner);
            }
            else if (TryGap(out int gap))
            {
                if (!NeedsWord([.. run]) && !(run.Count > 0 && run[^1] is Element.Gap))
                    throw Fault(start, "a gap that nothing must precede; '...' stands between two elements that must be there.");
                if (run[^1] is Element.Gap)
                    throw Fault(start, "two gaps side by side; write one with the larger number, such as '...6'.");
                lastGap = start;
                run.Add(new Element.Gap(gap));
            }
            else
            {
                Marked(run);
            }
        }

        if (negated is not null)
            run.Add(negated);
        if (run.Count == 0)
            throw Fault(from, top ? "an empty phrase; it needs at least one word." : "an empty run in a group; each '|' needs words on both sides.");
        if (lastGap >= 0 && !NeedsWord([.. run.Skip(run.FindLastIndex(element => element is Element.Gap))]))
            throw Fault(lastGap, "a gap that nothing must follow; '...' stands between two elements that must be there.");
        return [.. run];
    }

    /// <summary>A word, group or thing with its sentence marks.</summary>
    private void Marked(List<Element> run)
    {
        if (text[_at] == '^')
        {
            _at++;
            SkipSpace();
            run.Add(new Element.SentenceStart());
        }

        Element element = Alternatives();
        if (element is Element.Group { Runs: [var only] })
            run.AddRange(only);
        else
            run.Add(element);
        int mark = _at;
        SkipSpace();
        if (_at < text.Length && text[_at] == '$')
        {
            _at++;
            run.Add(new Element.SentenceEnd());
        }
        else
        {
            _at = mark;
        }

        if (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not (')' or '|'))
            throw Fault(_at, $"'{text[_at]}' right after an element; elements are parted by spaces.");
    }

    private Element Alternatives()
    {
        List<ImmutableArray<Element>> runs = [];
        bool optional = false;
        do
        {
            runs.Add(Atom());
            if (_at < text.Length && text[_at] == '?')
            {
                optional = true;
                _at++;
            }
        }
        while (_depth == 0 && Next('|'));
        Element element = runs is [[var only]] ? only : new Element.Group(Flat(runs));
        return optional ? new Element.Optional(element) : element;
    }

    private ImmutableArray<Element> Atom()
    {
        if (_at == text.Length)
            throw Fault(_at, "the end of the phrase where a word is wanted.");
        if (text[_at] == '(')
            return [Group()];
        return text[_at] == '<' ? [Name()] : Word();
    }

    private Element.Group Group()
    {
        int open = _at++;
        if (++_depth > DeepestGroup)
            throw Fault(open, $"groups nested deeper than {DeepestGroup}.");
        List<ImmutableArray<Element>> runs = [];
        do
        {
            runs.Add(Run(top: false));
        }
        while (Next('|'));
        if (!Next(')'))
            throw Fault(open, "a '(' without its ')'.");
        _depth--;
        return new Element.Group(Flat(runs));
    }

    private Element.Thing Name()
    {
        int open = _at;
        int close = text.IndexOf('>', _at);
        string name = close < 0 ? "" : text[(_at + 1)..close];
        if (name.Length == 0 || name.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')))
            throw Fault(open, "a '<' that begins no name; write '<time>', letters, digits and hyphens between '<' and '>'.");
        _at = close + 1;
        return new Element.Thing(name.ToLowerInvariant(), open + 1);
    }

    private ImmutableArray<Element> Word()
    {
        int start = _at;
        bool exact = Next('=');
        int star = _at;
        bool suffix = Next('*');
        int from = _at;
        while (_at < text.Length && IsWordCharacter(text, _at))
            _at++;
        ReadOnlySpan<char> word = text.AsSpan(from, _at - from);
        List<string> forms = Tokenizer.Forms(word);
        if (forms.Count == 0)
        {
            throw Fault(_at == text.Length ? start : _at, _at == text.Length
                ? "the end of the phrase where a word is wanted."
                : $"'{text[_at]}' where a word is wanted; punctuation is skipped when matching and has no place in a phrase.");
        }

        bool prefix = Next('*');
        bool fuzzy = Next('~');
        if ((exact ? 1 : 0) + (suffix ? 1 : 0) + (prefix ? 1 : 0) + (fuzzy ? 1 : 0) > 1)
            throw Fault(exact ? start : suffix ? star : _at - 1, "two marks on one word; take one of '=w', 'w*', '*w', 'w~'.");
        var elements = new Element[forms.Count];
        for (int i = 0; i < forms.Count; i++)
        {
            WordMatch match = exact ? WordMatch.Exact
                : fuzzy ? WordMatch.Fuzzy
                : suffix && i == 0 ? WordMatch.Suffix
                : prefix && i == forms.Count - 1 ? WordMatch.Prefix
                : WordMatch.AnyForm;
            elements[i] = new Element.Word(forms[i], match);
        }

        return [.. elements];
    }

    private bool TryGap(out int gap)
    {
        gap = DefaultGap;
        int dots = text[_at] == '…' ? 1 : text.AsSpan(_at).StartsWith("...", StringComparison.Ordinal) ? 3 : 0;
        if (dots == 0)
            return false;
        int start = _at;
        _at += dots;
        int from = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
        if (_at > from && (!int.TryParse(text.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out gap) || gap is < 1 or > LargestGap))
            throw Fault(start, $"a gap of '{text[from.._at]}' words; it must be 1 to {LargestGap}.");
        if (_at < text.Length && !char.IsWhiteSpace(text[_at]))
            throw Fault(_at, $"'{text[_at]}' right after a gap; write a space after '...' or its number.");
        return true;
    }

    private bool Next(char c)
    {
        if (_at >= text.Length || text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private static bool IsWordCharacter(string text, int at) =>
        (text[at] != '$' && Tokenizer.IsWordCharacter(text[at])) || (text[at] == '$' && at + 1 < text.Length && char.IsDigit(text[at + 1]))
        || text[at] is '\'' or '’' or '-' or '‑'
        || (text[at] is '.' or ',' or ':' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    /// <summary>A run that is one group alone gives its runs to the group around it.</summary>
    private static ImmutableArray<ImmutableArray<Element>> Flat(List<ImmutableArray<Element>> runs) =>
        [.. runs.SelectMany(run => run is [Element.Group group] ? group.Runs : [run])];

    private static bool NeedsWord(ImmutableArray<Element> run) => run.Any(element => element switch
    {
        Element.Word or Element.Thing => true,
        Element.Group group => group.Runs.All(NeedsWord),
        _ => false,
    });

    private static PhraseFault Fault(int at, string found) => new(new PhraseError(at + 1, "Found " + found));

    private sealed class PhraseFault(PhraseError error) : Exception(error.Message)
    {
        public PhraseError Error { get; } = error;
    }
}
