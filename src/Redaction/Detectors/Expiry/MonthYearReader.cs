using System.Collections.Immutable;
using System.Globalization;
using CallQa.Redaction.Digits;
using CallQa.Redaction.Passages;
using CallQa.Redaction.Spoken;

namespace CallQa.Redaction.Detectors.Expiry;

/// <summary>
/// Finds months with a year in all the ways in which a card's end is read out: 05/28, "oh five twenty-eight", "tolfte tjugosju",
/// "månad tolv, år tjugosju", «май двадцать восьмого года», over a line break too. Whether a card is meant is for others to tell.
/// Linear in the text. Used once.
/// </summary>
internal sealed class MonthYearReader
{
    /// <summary>No card is issued for longer; earlier ones have ended.</summary>
    private const int FirstYear = 20;
    private const int LastYear = 45;

    /// <summary>"noll åtta två åtta" is four; a named month and "twenty twenty-eight" three.</summary>
    private const int MostPieces = 6;

    /// <summary>Words and marks between two of the numbers: "is the month, and the year is" would be too many.</summary>
    private const int MostBetween = 5;
    private const int MostDigits = 6;
    private const string Slashes = "/\\";
    private const string Marks = ".,-\u2010\u2011\u2012\u2013\u2014\u2026;?!";

    private static readonly string[] YearWords = [" год", " года", " году"];

    private readonly Passage _passage;
    private readonly NumberComposer _composer = new();
    private readonly List<MonthYear> _found = [];

    /// <summary>Where a month is named, an ordinal or the word month or year is said, or a slash stands: no time of day is told so.</summary>
    private readonly List<int> _clear = [];
    private int _between;
    private int _lastEnd;
    private bool _joined;

    private MonthYearReader(Passage passage) => _passage = passage;

    /// <summary>All of a passage, in order, none over another.</summary>
    public static IReadOnlyList<MonthYear> Read(Passage passage)
    {
        var reader = new MonthYearReader(passage);
        IReadOnlyList<Token> tokens = passage.Tokens;
        for (int i = 0; i < tokens.Count;)
            i = reader.Take(tokens, i);
        reader.Finish(unit: false);
        return reader._found;
    }

    private int Take(IReadOnlyList<Token> tokens, int i)
    {
        Token token = tokens[i];
        string text = _passage.Text;
        if (token.Kind == TokenKind.Digits && DateShape.Length(text, tokens, i) is int date and > 0)
        {
            Finish(unit: false);
            return i + date;
        }

        if (token.Kind == TokenKind.Digits && token.Length <= MostDigits)
            Number(token, gap => _composer.Written(token.Start, token.End, token.In(text).ToString(), gap));
        else if (token.Kind == TokenKind.Word)
            TakeWord(token, token.In(text).ToString().ToLowerInvariant().Replace('ё', 'е'));
        else if (token.Kind == TokenKind.Mark && Slashes.Contains(text[token.Start]))
            Between(token, clear: true);
        else if (token.Kind == TokenKind.Mark && Marks.Contains(text[token.Start]))
            Between(token, clear: false);
        else
            Finish(token.Kind == TokenKind.Mark && NumberWords.IsUnit(token.In(text)));
        return i + 1;
    }

    private void TakeWord(Token token, string word)
    {
        int month = MonthYearWords.Month(word);
        IReadOnlyList<NumberAtom> plain = NumberWords.Find(word);
        IReadOnlyList<NumberAtom> atoms = plain.Count > 0 ? plain : MonthYearWords.Ordinal(word);
        if (month > 0 || plain.Count < atoms.Count)
            _clear.Add(token.Start);
        if (month > 0)
            Number(token, gap => _composer.Written(token.Start, token.End, month.ToString("00", CultureInfo.InvariantCulture), gap));
        else if (atoms.Count > 0 && atoms[0].Kind != NumberAtomKind.Plus)
            Number(token, gap => Spoken(token, atoms, gap));
        else if (MonthYearWords.Is("slash", word))
            Between(token, clear: true);
        else if (_composer.MayJoin(word))
            _joined = true;
        else if (MonthYearWords.Is("between", word))
            Between(token, clear: MonthYearWords.Is("asks-month", word) || MonthYearWords.Is("asks-year", word));
        else
            Finish(NumberWords.IsUnit(word));
    }

    private void Spoken(Token token, IReadOnlyList<NumberAtom> atoms, DigitGap gap)
    {
        foreach (NumberAtom atom in atoms)
        {
            _composer.Spoken(atom, token.Start, token.End, gap);
            gap = DigitGap.Close;
        }
    }

    private void Number(Token token, Action<DigitGap> take)
    {
        bool close = _joined || _passage.Text.AsSpan(_lastEnd, token.Start - _lastEnd).IndexOfAnyExcept(' ', '-') < 0;
        take(close ? DigitGap.Close : DigitGap.Loose);
        _lastEnd = token.End;
        _between = 0;
        _joined = false;
    }

    private void Between(Token token, bool clear)
    {
        if (++_between > MostBetween)
            Finish(unit: false);
        else if (clear)
            _clear.Add(token.Start);
    }

    private void Finish(bool unit)
    {
        ImmutableArray<DigitPiece> pieces = _composer.Take();
        if (unit && !pieces.IsEmpty)
            pieces = pieces.RemoveAt(pieces.Length - 1);
        int before = _found.Count;
        for (int from = 0; from < pieces.Length; from++)
        {
            int to = Math.Min(from + MostPieces, pieces.Length) - 1;
            while (to >= from && !IsMonthAndYear(string.Concat(pieces[from..(to + 1)].Select(p => p.Digits))))
                to--;
            if (to < from)
                continue;
            Add(pieces[from..(to + 1)], MonthYearPart.Both);
            from = to;
        }

        string all = string.Concat(pieces.Select(p => p.Digits));
        if (_found.Count == before && all.Length is > 0 and <= 4 && !unit)
            AddAlone(pieces, all);
        _between = 0;
        _joined = false;
    }

    private void AddAlone(ImmutableArray<DigitPiece> pieces, string digits)
    {
        if (digits.Length <= 2 && IsMonth(digits))
            Add(pieces, MonthYearPart.Month);
        else if (digits.Length is 2 or 4 && IsYear(digits))
            Add(pieces, MonthYearPart.Year);
    }

    private void Add(ImmutableArray<DigitPiece> pieces, MonthYearPart what)
    {
        int start = pieces[0].Start, end = pieces[^1].End;
        bool clear = _clear.Exists(at => start <= at && at < end) || pieces[0].Digits[0] == '0' || (pieces.Length > 1 && pieces[^1].Digits[^1] is not ('0' or '5'));
        _found.Add(new(start, WithYearWord(end), what, pieces.Length, MayBeTime: !clear));
    }

    private int WithYearWord(int end)
    {
        foreach (string word in YearWords)
            if (_passage.Text.AsSpan(end).StartsWith(word, StringComparison.OrdinalIgnoreCase) && (end + word.Length == _passage.Text.Length || !char.IsLetter(_passage.Text[end + word.Length])))
                return end + word.Length;
        return end;
    }

    // 528, 0528, 52028, 052028, and 202805 where the year comes first.
    private static bool IsMonthAndYear(string digits) => digits.Length switch
    {
        3 or 4 => IsMonth(digits[..^2]) && IsYear(digits[^2..]),
        5 => IsMonth(digits[..^4]) && IsYear(digits[^4..]),
        6 => (IsMonth(digits[..^4]) && IsYear(digits[^4..])) || (IsYear(digits[..4]) && IsMonth(digits[4..])),
        _ => false,
    };

    private static bool IsMonth(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 12;

    private static bool IsYear(string digits) =>
        (digits.Length == 2 || digits[..2] is "20") && int.Parse(digits.AsSpan(digits.Length - 2), CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear;
}
