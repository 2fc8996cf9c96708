using CallQa.Redaction.Digits;
using CallQa.Redaction.Labels;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors;

/// <summary>
/// Telephone numbers, written or spoken: 10-12 digits in a row unless they are said to be something else or are an
/// enumeration; fewer or more only where a telephone is talked about, a plus sign stands in front, or the numbering
/// plans of the call's language know them.
/// </summary>
internal sealed class PhoneDetector : IDetector
{
    private const int ShortestWithLabel = 6;
    private const int ShortestWithPrefix = 8;
    private const int Shortest = 10;
    private const int Longest = 12;
    private const int LongestInternational = 15;

    /// <summary>No card, account or order that is read out in one piece has more; a recogniser that loses its way in a dictated number writes hundreds.</summary>
    private const int LongestOfAnything = 19;

    /// <summary>How many characters before a short number may lie between it and the word for telephone.</summary>
    private const int NearLead = 60;

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        foreach (DigitRun whole in passage.Runs)
        {
            if (whole.WithoutQuantity() is DigitRun run && run.Digits.Length >= ShortestWithLabel)
                Find(passage, run, found);
        }
    }

    private static void Find(Passage passage, DigitRun run, List<Detection> found)
    {
        ReadOnlySpan<char> lead = passage.Lead(run.Start);
        int length = run.Digits.Length;
        // Few digits are a telephone only right behind the word.
        NumberLabel label = NumberLabels.Last(length < Shortest && lead.Length > NearLead ? lead[^NearLead..] : lead);
        if (label == NumberLabel.Phone ? NumberList.HasAmounts(run) : NumberList.Is(run))
            return;
        string[] regions = PhonePlan.Regions(passage.Language);
        if (run.HasLines && label != NumberLabel.Phone && !PhonePlan.IsNumber(run.Digits, run.Plus, regions) && !BeginsLikePhone(run))
        {
            // Nothing says that the pieces belong together: "order 8917", said twice, is not a telephone.
            foreach (DigitRun line in run.Lines().Where(l => l.Digits.Length >= ShortestWithLabel))
                Find(passage, line, found);
            return;
        }

        bool all = label switch
        {
            _ when run.Pieces.Length == 1 && length > LongestOfAnything => true,
            NumberLabel.Phone => length <= LongestInternational,
            _ when run.Plus && length is >= ShortestWithPrefix and <= LongestInternational => true,
            NumberLabel.Other or NumberLabel.Card when length < Shortest => false,
            NumberLabel.Other => length <= Longest && PhonePlan.IsDialled(run.Digits, plus: false, regions),
            _ => length is >= Shortest and <= Longest
                || (length is >= ShortestWithPrefix and < Shortest && (BeginsLikePhone(run) || PhonePlan.IsDialled(run.Digits, plus: false, regions))),
        };
        if (all)
            found.Add(new Detection(PersonalDataKind.Phone, run.Start, run.End));
        else if (length > Longest)
            Windows(run, label, regions, found);
    }

    // A nought in front and, however the words are heard, the length of a number.
    private static bool BeginsLikePhone(DigitRun run) =>
        run.Digits[0] == '0' && run.Digits.Length <= Longest && run.MostDigits >= Shortest;

    // Longer runs hold a number and something else, or the number twice: what can be dialled is taken out, and what is
    // written in one piece of that length.
    private static void Windows(DigitRun run, NumberLabel label, string[] regions, List<Detection> found)
    {
        int from = 0;
        while (from < run.Pieces.Length)
        {
            int to = WindowEnd(run, from, label, regions);
            if (to >= 0)
                found.Add(new Detection(PersonalDataKind.Phone, from == 0 ? run.Start : run.Pieces[from].Start, run.Pieces[to].End));
            from = Math.Max(from, to) + 1;
        }
    }

    // The last piece of the longest number that can be dialled from a piece on; -1 where there is none.
    private static int WindowEnd(DigitRun run, int from, NumberLabel label, string[] regions)
    {
        bool plus = from == 0 && run.Plus;
        if (label != NumberLabel.Other && run.Pieces[from].Digits.Length is >= Shortest and <= Longest)
            return from;
        if (!plus && run.Pieces[from].Digits[0] is not ('0' or '1' or '7' or '8'))
            return -1;
        int best = -1;
        string digits = "";
        for (int to = from; to < run.Pieces.Length && digits.Length + run.Pieces[to].Digits.Length <= LongestInternational; to++)
        {
            digits += run.Pieces[to].Digits;
            if (digits.Length >= Shortest && PhonePlan.IsDialled(digits, plus, regions))
                best = to;
        }

        return best;
    }
}
