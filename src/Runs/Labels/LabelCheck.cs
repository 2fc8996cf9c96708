using System.Globalization;
using CallQa.Dataset;
using CallQa.Redaction;
using CallQa.Reports;
using CallQa.Reports.Reviewing;

namespace CallQa.Runs.Labels;

/// <summary>
/// Makes labels of drafts: looks whether the dataset has the call and a finding of the standard, and replaces personal data
/// in the reason. Not thread safe.
/// </summary>
/// <param name="view">The dataset that the labels are for.</param>
/// <param name="redactor">Redacts reasons.</param>
/// <param name="now">The time of drafts that name none.</param>
public sealed class LabelCheck(DatasetView view, Redactor redactor, DateTimeOffset now)
{
    private const int LongestRater = 100;
    private const int LongestReason = 2000;

    private static readonly string[] Verdicts = [.. Enum.GetValues<Verdict>().Select(v => v.Code()).Order(StringComparer.Ordinal)];
    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private readonly Dictionary<string, JudgedCall?> _calls = new(StringComparer.Ordinal);

    /// <summary>The label; null where something is wrong with it, and then every fault is added as a sentence.</summary>
    public Label? Read(LabelDraft draft, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(faults);
        int before = faults.Count;
        JudgedCall? call = Call(draft.Call, faults);
        if (call is not null && !call.Standards.Contains(draft.Standard, StringComparer.Ordinal))
            faults.Add($"standard is '{draft.Standard}', of which the call '{draft.Call}' has no finding; {(Nearest.Of(draft.Standard, call.Standards) is { } near ? $"did you mean '{near}'? " : "")}'callqa explain' lists those that it has.");
        if (!Codes.TryParse(draft.Verdict, out Verdict verdict))
            faults.Add($"verdict is '{draft.Verdict}'; {Nearest.Hint(draft.Verdict, Verdicts)}");
        if (!LabelOrigins.All.Contains(draft.Origin, StringComparer.Ordinal))
            faults.Add($"origin is '{draft.Origin}'; {Nearest.Hint(draft.Origin, LabelOrigins.All)}");
        if (string.IsNullOrWhiteSpace(draft.Rater) || draft.Rater.Length > LongestRater || draft.Rater.Any(char.IsControl))
            faults.Add($"rater is '{draft.Rater}'; it must be the name of who judged, in 1 to {LongestRater} characters.");
        if (draft.Reason.Length > LongestReason)
            faults.Add($"reason has {draft.Reason.Length} characters; it may have {LongestReason}.");
        if (string.Equals(draft.Origin, LabelOrigins.Dispute, StringComparison.Ordinal) && string.IsNullOrWhiteSpace(draft.Reason))
            faults.Add("reason is empty; a dispute must say why the verdict is wrong.");
        double? weight = Weight(draft.SamplingWeight, faults);
        DateTimeOffset at = Time(draft.LabelledAt, faults);
        return faults.Count > before
            ? null
            : new(new(draft.Call), new(draft.Standard), draft.Rater.Trim(), verdict, redactor.Redact(draft.Reason.Trim(), call!.Language), draft.Origin, weight, at);
    }

    private JudgedCall? Call(string id, ICollection<string> faults)
    {
        if (!_calls.TryGetValue(id, out JudgedCall? call))
            _calls.Add(id, call = JudgedCall.Of(view, id));
        if (call is null)
            faults.Add($"there is no call '{id}' in this dataset; names near it: {string.Join(", ", JudgedCall.Near(view, id))}.");
        return call;
    }

    private static double? Weight(string text, ICollection<string> faults)
    {
        if (text.Length == 0)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight) && double.IsFinite(weight) && weight > 0)
            return weight;
        faults.Add($"sampling_weight is '{text}'; it must be a number above 0, with a point before decimals, or empty.");
        return null;
    }

    private DateTimeOffset Time(string text, ICollection<string> faults)
    {
        if (text.Length == 0)
            return now;
        bool zoned = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        if (zoned && DateTimeOffset.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time))
            return time.ToUniversalTime();
        faults.Add($"labelled_at is '{text}'; it must be a time with its offset, such as 2026-10-05T14:30:00+02:00, or empty for now.");
        return now;
    }
}
