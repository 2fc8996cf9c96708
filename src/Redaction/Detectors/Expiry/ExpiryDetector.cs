using CallQa.Redaction.Digits;
using CallQa.Redaction.Labels;
using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Detectors.Expiry;

/// <summary>
/// The month and year in which a card ends (05/28, "oh five twenty-eight", «мая двадцать восьмого»): behind words for it, behind the card,
/// or between words for it and the card ("giltigt till 05/28, mitt Visa"); one of the two alone in answer to a question for it.
/// </summary>
internal sealed class ExpiryDetector : IDetector
{
    private const int Near = 70;
    private const int NearCard = 12;
    private const int NearQuestion = 45;
    private const int NearAround = 30;
    private const int NearBehind = 45;

    /// <inheritdoc/>
    public void Find(Passage passage, List<Detection> found) =>
        found.AddRange(MonthYearReader.Read(passage).Where(end => IsNamed(passage, end)).Select(end => new Detection(PersonalDataKind.Expiry, end.Start, end.End)));

    private static bool IsNamed(Passage passage, MonthYear end)
    {
        ReadOnlySpan<char> lead = passage.Lead(end.Start);
        if (end.MayBeTime && Any(lead[Math.Max(0, lead.Length - NearCard)..], "clock", last: true))
            return false;
        bool named = DataWords.Distance(lead, "expiry") is >= 0 and <= Near;
        return end.What switch
        {
            MonthYearPart.Month => named && Any(lead[Math.Max(0, lead.Length - NearQuestion)..], "asks-month", last: false),
            MonthYearPart.Year => named && Any(lead[Math.Max(0, lead.Length - NearQuestion)..], "asks-year", last: false),
            _ => named || IsBehindCard(lead) || IsAround(passage.Text, lead, end),
        };
    }

    private static bool IsBehindCard(ReadOnlySpan<char> lead)
    {
        int card = lead.LastIndexOf("<card>", StringComparison.Ordinal);
        return card >= 0 && lead.Length - card - "<card>".Length <= NearCard;
    }

    private static bool IsAround(string text, ReadOnlySpan<char> lead, MonthYear end)
    {
        ReadOnlySpan<char> behind = text.AsSpan(end.End, Math.Min(NearBehind, text.Length - end.End));
        ReadOnlySpan<char> before = lead[Math.Max(0, lead.Length - NearAround)..];
        return (end.Numbers > 1 || !end.MayBeTime)
            && (DataWords.SurroundedBy([], behind, "expiry")
                || (!end.MayBeTime && NumberLabels.Last(lead) is NumberLabel.None or NumberLabel.Card && DataWords.SurroundedBy(before, behind, "expiry")));
    }

    private static bool Any(ReadOnlySpan<char> words, string what, bool last)
    {
        string text = words.ToString().ToLowerInvariant();
        IEnumerable<Token> tokens = Tokenizer.Read(text).Where(t => t.Kind == TokenKind.Word);
        return (last ? tokens.TakeLast(1) : tokens).Any(t => MonthYearWords.Is(what, t.In(text).ToString()));
    }
}
