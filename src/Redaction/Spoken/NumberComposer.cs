using System.Collections.Immutable;
using System.Globalization;
using CallQa.Redaction.Digits;

namespace CallQa.Redaction.Spoken;

/// <summary>
/// Puts number words together as they are meant when a long number is dictated: "nine hundred twelve" is 912,
/// "nine twelve" is 9 and 12, "forty oh oh" is 40, 0 and 0, "double four" is 44. A number takes what is smaller than
/// its last word and follows at once; everything else begins a new one. Not thread safe.
/// </summary>
internal sealed class NumberComposer
{
    private readonly ImmutableArray<DigitPiece>.Builder _done = ImmutableArray.CreateBuilder<DigitPiece>();
    private bool _open;
    private int _start;
    private int _end;
    private long _value;
    private Rank _rank;
    private bool _thousands;
    private int _slack;
    private DigitGap _gap;
    private int _repeat;
    private int _repeatStart;

    // How big the last word was: a smaller one may follow inside the same number.
    private enum Rank
    {
        Written,
        Unit,
        Tens,
        Hundreds,
        Thousands,
    }

    /// <summary>True where no number has been taken since the last <see cref="Take"/>.</summary>
    public bool IsEmpty => _done.Count == 0 && !_open;

    /// <summary>True for "and" behind hundreds or thousands.</summary>
    public bool MayJoin(ReadOnlySpan<char> word) => _open && _rank >= Rank.Hundreds && NumberWords.IsJoint(word);

    /// <summary>Takes digits; up to three of them may yet be multiplied by a thousand ("4 тысячи").</summary>
    public void Written(int start, int end, string digits, DigitGap gap)
    {
        Close();
        _repeat = 0;
        if (digits.Length <= 3 && digits[0] != '0')
            Open(start, end, long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), Rank.Written, gap);
        else
            _done.Add(new DigitPiece(start, end, digits, gap, Thousands: false, Slack: 0));
    }

    /// <summary>Takes a number word or a part of one.</summary>
    public void Spoken(NumberAtom atom, int start, int end, DigitGap gap)
    {
        bool follows = _open && gap == DigitGap.Close;
        long part = _value % 1000;
        switch (atom.Kind)
        {
            case NumberAtomKind.Repeat:
                Close();
                _repeat = atom.Value;
                _repeatStart = start;
                _gap = gap;
                break;
            case NumberAtomKind.Digit or NumberAtomKind.Oh or NumberAtomKind.Noun when _repeat > 0:
                Close();
                Emit(_repeatStart, end, atom.Value, _repeat, _gap);
                break;
            case NumberAtomKind.Noun when follows && _rank <= Rank.Unit && _value is >= 2 and <= 9:
                _open = false;
                Emit(_start, end, atom.Value, (int)_value, _gap);
                break;
            case NumberAtomKind.Digit or NumberAtomKind.Oh or NumberAtomKind.Noun when atom.Value == 0:
                Close();
                Emit(start, end, 0, 1, gap);
                break;
            case NumberAtomKind.Digit or NumberAtomKind.Noun:
                Add(atom.Value, Rank.Unit, follows && _rank >= Rank.Tens && (_rank != Rank.Tens || _value % 10 == 0), start, end, gap);
                break;
            case NumberAtomKind.Teen:
                Add(atom.Value, Rank.Unit, follows && _rank >= Rank.Hundreds, start, end, gap);
                break;
            case NumberAtomKind.Tens:
                Add(atom.Value, Rank.Tens, follows && _rank >= Rank.Hundreds, start, end, gap);
                break;
            case NumberAtomKind.Hundreds:
                Add(atom.Value, Rank.Hundreds, follows && _rank == Rank.Thousands, start, end, gap);
                break;
            case NumberAtomKind.Hundred when follows && _rank is Rank.Unit or Rank.Tens or Rank.Written && part is >= 1 and <= 99:
                _value += part * 99;
                _rank = Rank.Hundreds;
                _slack += start >= _end ? 1 : 0;
                _end = end;
                break;
            case NumberAtomKind.Hundred:
                Add(100, Rank.Hundreds, follows && _rank == Rank.Thousands, start, end, gap);
                break;
            case NumberAtomKind.Thousand when follows && _value is >= 1 and <= 999:
                _value *= 1000;
                _rank = Rank.Thousands;
                _thousands = true;
                _end = end;
                break;
            case NumberAtomKind.Thousand:
                Add(1000, Rank.Thousands, join: false, start, end, gap);
                _thousands = true;
                break;
        }

        if (atom.Kind != NumberAtomKind.Repeat)
            _repeat = 0;
    }

    /// <summary>The numbers taken so far, and begins anew.</summary>
    public ImmutableArray<DigitPiece> Take()
    {
        Close();
        _repeat = 0;
        ImmutableArray<DigitPiece> pieces = _done.ToImmutable();
        _done.Clear();
        return pieces;
    }

    private void Add(long value, Rank rank, bool join, int start, int end, DigitGap gap)
    {
        if (join)
        {
            // Inside one word (trettiotvå) there is nothing to doubt.
            if (start >= _end)
                _slack += value < 10 ? 1 : 2;
            _value += value;
            _rank = rank;
            _end = end;
            return;
        }

        Close();
        Open(start, end, value, rank, gap);
    }

    private void Open(int start, int end, long value, Rank rank, DigitGap gap)
    {
        _open = true;
        _start = start;
        _end = end;
        _value = value;
        _rank = rank;
        _thousands = false;
        _slack = 0;
        _gap = gap;
    }

    private void Emit(int start, int end, int digit, int times, DigitGap gap)
    {
        _done.Add(new DigitPiece(start, end, new string((char)('0' + digit), times), gap, Thousands: false, Slack: 0));
        _repeat = 0;
    }

    private void Close()
    {
        if (_open)
            _done.Add(new DigitPiece(_start, _end, _value.ToString(CultureInfo.InvariantCulture), _gap, _thousands, _slack));
        _open = false;
    }
}
