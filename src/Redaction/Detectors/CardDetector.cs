using CallQa.Redaction.Digits;
using CallQa.Redaction.Labels;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors;

/// <summary>
/// Numbers of payment cards: 13-19 digits that pass the check digit, in any grouping, written or spoken; where a card is
/// talked about, or there are 16 digits that are said to be nothing else, without the check digit too, since one digit may
/// be misheard.
/// </summary>
internal sealed class CardDetector : IDetector
{
    private const int Shortest = 13;
    private const int Longest = 19;
    private const int UsualLength = 16;

    /// <summary>How many characters behind a number are searched for "... that's my card".</summary>
    private const int BehindLength = 40;

    /// <summary>Lengths by how common they are: in a run that holds more than a card, the likelier cut wins.</summary>
    private static readonly int[] Lengths = [UsualLength, 15, 19, 18, 17, 14, 13];

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        foreach (DigitRun run in passage.Runs.Select(r => WithoutMonth(passage.Text, r)))
        {
            if (run.MostDigits >= Shortest)
                Find(passage, run, found);
        }
    }

    // The 05 of 05/28 behind a card belongs to its end.
    private static DigitRun WithoutMonth(string text, DigitRun run) =>
        run.Pieces.Length > 1 && run.Pieces[^1].Digits.Length <= 2 && run.End + 1 < text.Length && text[run.End] == '/' && char.IsDigit(text[run.End + 1])
            ? new DigitRun(run.Start, run.Pieces[..^1], run.Plus, followedByUnit: false)
            : run;

    private static void Find(Passage passage, DigitRun run, List<Detection> found)
    {
        NumberLabel label = NumberLabels.Last(passage.Lead(run.Start));
        if (label == NumberLabel.Card || (label != NumberLabel.Other && (IsLikely(run) || IsNamedBehind(passage, run))))
        {
            found.Add(new Detection(PersonalDataKind.Card, run.Start, run.End));
            return;
        }

        int[] starts = Starts(run);
        bool whole = run.Digits.Length is >= Shortest and <= Longest && Luhn.Passes(run.Digits) && (label != NumberLabel.Other || IsIssuer(run.Digits[0]));
        bool[] taken = new bool[run.Pieces.Length];
        foreach (int length in Lengths)
            Windows(run, starts, length, taken, found);
        if (whole && !Array.Exists(taken, t => t))
            found.Add(new Detection(PersonalDataKind.Card, run.Start, run.End));
    }

    // Windows of so many digits from one piece's start to another's end, that no likelier window has taken.
    private static void Windows(DigitRun run, int[] starts, int length, bool[] taken, List<Detection> found)
    {
        int to = 0;
        for (int from = 0; from < run.Pieces.Length; from++)
        {
            while (to < run.Pieces.Length && starts[to + 1] - starts[from] < length)
                to++;
            if (to == run.Pieces.Length)
                return;
            if (starts[to + 1] - starts[from] != length || !IsIssuer(run.Digits[starts[from]]) || taken.AsSpan(from, to - from + 1).Contains(value: true)
                || !Luhn.Passes(run.Digits.AsSpan(starts[from], length)))
            {
                continue;
            }

            taken.AsSpan(from, to - from + 1).Fill(value: true);
            found.Add(new Detection(PersonalDataKind.Card, from == 0 ? run.Start : run.Pieces[from].Start, run.Pieces[to].End));
        }
    }

    // Index of each piece's first digit, and the number of digits at the end.
    private static int[] Starts(DigitRun run)
    {
        int[] starts = new int[run.Pieces.Length + 1];
        for (int i = 0; i < run.Pieces.Length; i++)
            starts[i + 1] = starts[i] + run.Pieces[i].Digits.Length;
        return starts;
    }

    // Banks and payment systems issue numbers that begin with 2 to 6 (ISO/IEC 7812-1, table 1).
    private static bool IsIssuer(char first) => first is >= '2' and <= '6';

    private static bool IsLikely(DigitRun run) => run.Digits.Length is >= Shortest and <= UsualLength && run.MostDigits >= UsualLength && !run.FollowedByUnit && !NumberList.Is(run);

    private static bool IsNamedBehind(Passage passage, DigitRun run) =>
        run.Digits.Length <= Longest
        && NumberLabels.NamesCard(passage.Text.AsSpan(run.End, Math.Min(BehindLength, passage.Text.Length - run.End)));
}
