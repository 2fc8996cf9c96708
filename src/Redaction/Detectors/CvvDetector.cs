using CallQa.Redaction.Digits;
using CallQa.Redaction.Labels;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors;

/// <summary>The security code of a card: three or four digits right behind words for it, more where it is said twice or corrected.</summary>
internal sealed class CvvDetector : IDetector
{
    private const int Shortest = 3;
    private const int Longest = 8;
    private const int Near = 70;

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found)
    {
        foreach (DigitRun run in passage.Runs)
        {
            if (IsOne(passage, run))
                found.Add(new Detection(PersonalDataKind.Cvv, run.Start, run.End));
            else if (run.HasLines)
                found.AddRange(run.Lines().Where(line => IsOne(passage, line)).Select(line => new Detection(PersonalDataKind.Cvv, line.Start, line.End)));
        }
    }

    private static bool IsOne(Passage passage, DigitRun run) =>
        run.MostDigits >= Shortest && run.Digits.Length <= Longest && !run.FollowedByUnit && !NumberList.Is(run)
        && DataWords.Distance(passage.Lead(run.Start), "cvv") is >= 0 and <= Near;
}
