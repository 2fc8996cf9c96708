using System.Collections.Immutable;
using CallQa.Redaction.Spoken;

namespace CallQa.Redaction.Digits;

/// <summary>Finds the runs of numbers in a text. Times (12:30) and dates (27.05.2026) end a run and belong to none. Linear in the text.</summary>
internal sealed class DigitRunReader
{
    /// <summary>Marks that may stand inside one number.</summary>
    private const string CloseMarks = "-\u2010\u2011\u2012\u2013\u2014.()";

    /// <summary>Marks that a recogniser puts between groups of one number.</summary>
    private const string LooseMarks = ",;\u2026?!";

    private const int FillersInAGap = 3;

    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<DigitRun> _runs = [];
    private readonly NumberComposer _composer = new();
    private int _plusStart = -1;
    private int _fillers;
    private int _lastEnd;

    private DigitRunReader(string text, IReadOnlyList<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>The runs in order.</summary>
    public static IReadOnlyList<DigitRun> Read(string text, IReadOnlyList<Token> tokens)
    {
        var reader = new DigitRunReader(text, tokens);
        int i = 0;
        while (i < tokens.Count)
            i = reader.Take(i);
        reader.Finish(-1);
        return reader._runs;
    }

    private int Take(int i)
    {
        Token token = _tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Digits when DateShape.Length(_text, _tokens, i) is int length and > 0:
                Finish(-1);
                return i + length;
            case TokenKind.Digits:
                _composer.Written(token.Start, token.End, Ascii(token.In(_text)), Gap(token));
                Number(token);
                return i + 1;
            case TokenKind.Word:
                TakeWord(i, token);
                return i + 1;
            case TokenKind.Mark when _text[token.Start] == '+':
                Finish(-1);
                _plusStart = token.Start;
                _lastEnd = token.End;
                return i + 1;
            case TokenKind.Mark when CloseMarks.Contains(_text[token.Start]) || LooseMarks.Contains(_text[token.Start]):
                return i + 1;
            default:
                Finish(i);
                return i + 1;
        }
    }

    private void TakeWord(int i, Token token)
    {
        ReadOnlySpan<char> word = token.In(_text);
        ImmutableArray<NumberAtom> atoms = NumberWords.Find(word);
        if (!atoms.IsEmpty && !(atoms[0].Kind == NumberAtomKind.Oh && IsExclamation(i)))
        {
            if (atoms[0].Kind == NumberAtomKind.Plus)
            {
                Finish(-1);
                _plusStart = token.Start;
                _lastEnd = token.End;
                return;
            }

            DigitGap gap = Gap(token);
            foreach (NumberAtom atom in atoms)
            {
                _composer.Spoken(atom, token.Start, token.End, gap);
                gap = DigitGap.Close;
            }

            Number(token);
        }
        else if (_composer.IsEmpty || (!_composer.MayJoin(word) && (!NumberWords.IsFiller(word) || ++_fillers > FillersInAGap)))
        {
            Finish(i);
        }
    }

    private void Number(Token token)
    {
        _lastEnd = token.End;
        _fillers = 0;
    }

    // "oh" between commas is surprise, not a nought.
    private bool IsExclamation(int i) =>
        (i == 0 || (_tokens[i - 1].Kind == TokenKind.Mark && _text[_tokens[i - 1].Start] != '-'))
        && i + 1 < _tokens.Count && _tokens[i + 1].Kind == TokenKind.Mark && _text[_tokens[i + 1].Start] != '-';

    private DigitGap Gap(Token token)
    {
        if (_composer.IsEmpty)
            return DigitGap.None;
        ReadOnlySpan<char> between = _text.AsSpan(_lastEnd, token.Start - _lastEnd);
        if (between.Contains('\n'))
            return DigitGap.Line;
        if (between is ",")
            return DigitGap.Close; // 1,400
        bool sentence = between.Length > 1 && between.Contains('.');
        return _fillers > 0 || sentence || between.IndexOfAny(LooseMarks) >= 0 ? DigitGap.Loose : DigitGap.Close;
    }

    private void Finish(int next)
    {
        ImmutableArray<DigitPiece> pieces = _composer.Take();
        if (!pieces.IsEmpty)
        {
            int start = _plusStart >= 0 ? _plusStart : pieces[0].Start;
            if (start > 0 && _text[start - 1] == '(' && _text.AsSpan(start, pieces[^1].End - start).Contains(')'))
                start--;
            bool unit = next >= 0 && _text.AsSpan(_lastEnd, _tokens[next].Start - _lastEnd).Trim(' ').Trim('\u00A0').IsEmpty
                && NumberWords.IsUnit(_tokens[next].In(_text));
            _runs.Add(new DigitRun(start, pieces, _plusStart >= 0, unit));
        }

        _plusStart = -1;
        _fillers = 0;
    }

    private static string Ascii(ReadOnlySpan<char> digits)
    {
        Span<char> plain = digits.Length <= 128 ? stackalloc char[digits.Length] : new char[digits.Length];
        for (int i = 0; i < digits.Length; i++)
            plain[i] = (char)('0' + System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(digits[i]));
        return plain.ToString();
    }
}
