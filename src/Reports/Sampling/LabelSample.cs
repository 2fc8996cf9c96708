using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Formats;
using CallQa.Reports.Queries;
using CallQa.Reports.Statistics;

namespace CallQa.Reports.Sampling;

/// <summary>Findings drawn for people to judge. Immutable.</summary>
/// <param name="Findings">By call and standard, with how many findings each stands for.</param>
/// <param name="Strata">How many strata there are.</param>
/// <param name="StrataDrawn">From how many of them something was drawn.</param>
public sealed record LabelSample(ImmutableArray<(string Call, string Standard, double Weight)> Findings, int Strata, int StrataDrawn)
{
    /// <summary>Draws them.</summary>
    public static LabelSample Of(DatasetView view, SampleQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        int strata = 0, drawn = 0;
        ImmutableArray<(string, string, double)> findings =
        [
            .. view.Run(
                "label-sample",
                [
                    ("by", string.Join(',', question.By)), ("seed", question.Seed.ToString(CultureInfo.InvariantCulture)), ("size", question.Size), ("standard", question.Standard),
                    ("verdict", question.Verdict), ("agent", question.Agent), ("from", question.From), ("to", question.To),
                ],
                row =>
                {
                    (strata, drawn) = (row.Count("strata"), row.Count("strata_drawn"));
                    return (row.Text("call_id"), row.Text("standard_id"), Rounded.To6(row.Number("weight")!.Value));
                }),
        ];
        return new(findings, strata, drawn);
    }

    /// <summary>As a sheet with the columns of the table of labels: the verdict is still to be filled in, and the rule's is not told.</summary>
    /// <param name="rater">Who is to judge; may be empty.</param>
    public ResultTable Sheet(string rater) => new(
        "",
        [new("call_id"), new("standard_id"), new("rater"), new("verdict"), new("reason"), new("origin"), new("sampling_weight", true), new("labelled_at")],
        [.. Findings.Select(f => (IReadOnlyList<object?>)[f.Call, f.Standard, rater, "", "", "sample", f.Weight, ""])]);
}
