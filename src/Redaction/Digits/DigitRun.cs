using System.Collections.Immutable;

namespace CallQa.Redaction.Digits;

/// <summary>Numbers that follow one another with nothing between them but separators and fillers ("er", "uh").</summary>
internal sealed class DigitRun
{
    /// <summary>Makes a run of at least one number.</summary>
    public DigitRun(int start, ImmutableArray<DigitPiece> pieces, bool plus, bool followedByUnit)
    {
        Start = start;
        Pieces = pieces;
        Plus = plus;
        FollowedByUnit = followedByUnit;
        Digits = string.Concat(pieces.Select(p => p.Digits));
    }

    /// <summary>First character: of a plus sign or word where there is one, else of the first number.</summary>
    public int Start { get; }

    /// <summary>First character behind the last number.</summary>
    public int End => Pieces[^1].End;

    /// <summary>The numbers in order.</summary>
    public ImmutableArray<DigitPiece> Pieces { get; }

    /// <summary>True where a plus sign, or the word, stands in front.</summary>
    public bool Plus { get; }

    /// <summary>True where a unit stands behind (roubles, per cent, days): the last number is a quantity.</summary>
    public bool FollowedByUnit { get; }

    /// <summary>All digits.</summary>
    public string Digits { get; }

    /// <summary>The most digits that the words can be heard as.</summary>
    public int MostDigits => Digits.Length + Pieces.Sum(p => p.Slack);

    /// <summary>True where the run goes over line breaks.</summary>
    public bool HasLines => Pieces.Skip(1).Any(p => p.Gap == DigitGap.Line);

    /// <summary>The run cut at its line breaks.</summary>
    public IEnumerable<DigitRun> Lines()
    {
        int start = 0;
        for (int i = 1; i <= Pieces.Length; i++)
        {
            if (i < Pieces.Length && Pieces[i].Gap != DigitGap.Line)
                continue;
            bool last = i == Pieces.Length;
            yield return new DigitRun(start == 0 ? Start : Pieces[start].Start, Pieces[start..i], start == 0 && Plus, last && FollowedByUnit);
            start = i;
        }
    }

    /// <summary>The run without the quantity at its end; null where nothing is left.</summary>
    public DigitRun? WithoutQuantity()
    {
        if (!FollowedByUnit)
            return this;
        int keep = Pieces.Length - 1;
        while (keep > 0 && Pieces[keep].Gap == DigitGap.Close && Pieces[keep].Digits.Length == 3 && Pieces[keep - 1].Digits.Length <= 3
            && Pieces[keep - 1].Digits[0] != '0')
        {
            keep--;
        }

        return keep == 0 ? null : new DigitRun(Start, Pieces[..keep], Plus, followedByUnit: false);
    }
}
