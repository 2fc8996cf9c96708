using System.Collections.Immutable;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Agreeing;

/// <summary>Two verdicts on one standard in one call.</summary>
/// <param name="First">A person.</param>
/// <param name="Second">Another person, whose name comes later; null where it is the rule.</param>
/// <param name="Standard">Id of the standard.</param>
/// <param name="Verdict">What the first said.</param>
/// <param name="Other">What the second, or the rule, said.</param>
/// <param name="Weight">How many findings the pair stands for; null where it was not drawn.</param>
public sealed record LabelPair(string First, string? Second, string Standard, Verdict Verdict, Verdict Other, double? Weight)
{
    /// <summary>All pairs, first those with the rule.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="origin">Only labels of this origin; null for all but disputes.</param>
    /// <param name="standard">Only this standard; null for all.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, itself included.</param>
    public static ImmutableArray<LabelPair> Of(DatasetView view, string? origin, string? standard, DateOnly? from, DateOnly? to) =>
    [
        .. view.Run("label-pairs", [("origin", origin), ("standard", standard), ("from", from), ("to", to)], row => new LabelPair(
            row.Text("first"), row.Text("second") is { Length: > 0 } second ? second : null, row.Text("standard_id"),
            VerdictOf(row.Text("verdict")), VerdictOf(row.Text("other_verdict")), row.Number("weight"))),
    ];

    private static Verdict VerdictOf(string code) =>
        Codes.TryParse(code, out Verdict verdict) ? verdict : throw new InvalidDataException($"A verdict of the dataset is '{code}', which is none.");
}
