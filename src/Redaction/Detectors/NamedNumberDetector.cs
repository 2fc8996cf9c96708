using CallQa.Redaction.Digits;
using CallQa.Redaction.Labels;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors;

/// <summary>
/// Numbers of one kind, written or spoken: where the words before name the kind, without its check digits, since a digit may be
/// misheard; elsewhere only what the check digits, or the shape, prove.
/// </summary>
internal sealed class NamedNumberDetector(PersonalDataKind kind, int shortest, int near, Func<Passage, DigitRun, bool> isOne) : IDetector
{
    /// <summary>Fewer digits count right behind the word only.</summary>
    private const int FewDigits = 6;
    private const int NearFew = 60;

    /// <summary>"Account 12345678, sort code ...": the words stand right before and right behind.</summary>
    private const int NearAround = 20;

    /// <summary>The series of a Russian passport is asked for by itself and has four digits, or two and two.</summary>
    private const int SeriesLength = 2;

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        foreach (DigitRun whole in passage.Runs)
        {
            if (whole.WithoutQuantity() is not DigitRun run)
                continue;
            if (IsNamed(passage, run) || isOne(passage, run))
                found.Add(Whole(passage, run));
            else if (run.HasLines)
                found.AddRange(run.Lines().Where(line => IsNamed(passage, line) || isOne(passage, line)).Select(line => Whole(passage, line)));
        }
    }

    // The country's letters are part of an IBAN.
    private Detection Whole(Passage passage, DigitRun run) =>
        new(kind, kind == PersonalDataKind.Account ? IdentityNumbers.StartWithCountry(passage.Text, run.Start) : run.Start, run.End);

    private bool IsNamed(Passage passage, DigitRun run)
    {
        bool series = kind == PersonalDataKind.Passport && run.Digits.Length is >= SeriesLength and < FewDigits;
        if ((!series && run.MostDigits < shortest) || NumberList.HasAmounts(run))
            return false;
        ReadOnlySpan<char> lead = passage.Lead(run.Start);
        if (kind == PersonalDataKind.Account && run.Digits.Length >= FewDigits && DataWords.IsAround(lead[Math.Max(0, lead.Length - NearAround)..], passage.Text.AsSpan(run.End, Math.Min(NearAround, passage.Text.Length - run.End)), kind.Code()))
            return true;
        int distance = DataWords.Distance(lead, series ? "series" : kind.Code());
        return distance >= 0 && distance <= (run.Digits.Length < FewDigits ? Math.Min(near, NearFew) : near);
    }
}
