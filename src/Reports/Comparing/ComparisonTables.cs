using CallQa.Reports.Agents;
using CallQa.Reports.Formats;
using CallQa.Reports.Statistics;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Comparing;

/// <summary>What changed since the period before, as tables and sentences.</summary>
public static class ComparisonTables
{
    /// <summary>Most lines a direction in what is read; <c>--by standard</c> tells all.</summary>
    private const int Most = 10;

    /// <summary>The columns that a comparison adds to a group's row.</summary>
    internal static readonly ResultColumn[] MachineColumns =
    [
        new("before_scored", true), new("before_score", true), new("difference", true), new("difference_low", true), new("difference_high", true),
        new("like_scored", true), new("like_before_scored", true), new("like_difference", true), new("like_low", true), new("like_high", true), new("by_form", true),
    ];

    /// <summary>Which periods, what other forms scored, and whether anything surely moved.</summary>
    public static IEnumerable<string> Sentences(Comparison comparison, ReportTexts texts)
    {
        ComparedSpans spans = comparison.Spans;
        yield return texts.Format("compare.spans", Shown.Day(spans.From), Shown.Day(spans.To), Shown.Day(spans.BeforeFrom), Shown.Day(spans.BeforeTo));
        if (comparison.All is not { Now.N: > 0, Before.N: > 0 } all)
        {
            yield return texts["compare.none"];
            yield break;
        }

        if (all.OtherForm > 0)
            yield return texts.Format("compare.forms", all.Now.N - all.LikeNow.N, all.Now.N, all.Before.N - all.LikeBefore.N, all.Before.N);
        if (all.Like.Value is null)
            yield return texts["compare.forms.all"];
        else if (!comparison.Moved(worse: true, 1).Concat(comparison.Moved(worse: false, 1)).Any())
            yield return texts.Format("compare.unmoved", comparison.MinimumCases);
    }

    /// <summary>The groups' scores now and before, then what surely got worse and better; empty ones are left out.</summary>
    public static IEnumerable<ResultTable> ForReading(Comparison comparison, GroupKind by, ReportTexts texts)
    {
        if (comparison.All is not { Now.N: > 0, Before.N: > 0 })
            yield break;
        if (by != GroupKind.Day)
            yield return Groups(comparison, by, texts);
        foreach (ResultTable table in Moves(comparison, texts, id => id))
            yield return table;
    }

    /// <summary>What surely got worse, then what surely got better; empty ones are left out.</summary>
    internal static IEnumerable<ResultTable> Moves(Comparison comparison, ReportTexts texts, Func<string, string> title)
    {
        foreach (bool worse in (bool[])[true, false])
        {
            ResultTable moved = Moved(texts[worse ? "title.worse" : "title.better"], comparison.Moved(worse, Most), comparison.Agents, texts, title);
            if (moved.Rows.Any())
                yield return moved;
        }
    }

    /// <summary>Each group now and before.</summary>
    internal static ResultTable Groups(Comparison comparison, GroupKind by, ReportTexts texts) => new(
        texts["title.compare"],
        [
            new(ReportTables.Column(by, texts)), new(texts["column.now"], true), new(texts["column.before"], true), new(texts["column.difference"], true),
            new(texts["column.interval"], true), new(texts["column.like"], true), new(texts["column.interval"], true), new(texts["column.by-form"], true),
        ],
        [
            .. comparison.Groups.Select(g => (IReadOnlyList<object?>)
            [
                ReportWords.Name(g.Name, by, comparison.Agents, texts), Score(g.Now), Score(g.Before), Change(g.All.Value), Interval(g.All),
                .. g.OtherForm == 0 ? (object?[])["=", "", ""] : [Change(g.Like.Value), Interval(g.Like), Change(g.ByForm)],
            ]),
        ]);

    /// <summary>The comparison's cells of a group's row; nulls where the group has no score.</summary>
    internal static IReadOnlyList<object?> Machine(GroupChange? g) => g is null
        ? new object?[MachineColumns.Length]
        :
        [
            g.Before.N, g.Before.Mean is { } mean ? Rounded.To6(mean) : null, g.All.Value, g.All.Low, g.All.High,
            g.LikeNow.N, g.LikeBefore.N, g.Like.Value, g.Like.Low, g.Like.High, g.ByForm,
        ];

    private static ResultTable Moved(string heading, IEnumerable<StandardChange> moved, AgentTable agents, ReportTexts texts, Func<string, string> title) => new(
        heading,
        [
            new(texts["column.standard"]), new(texts["column.whose"]), new(texts["column.not-met-now"], true), new(texts["column.not-met-before"], true),
            new(texts["column.difference"], true), new(texts["column.interval"], true),
        ],
        [
            .. moved.Select(s => (IReadOnlyList<object?>)
            [
                title(s.Standard), ReportWords.Name(s.Name, s.By, agents, texts), texts.Format("of", s.Now.Count, s.Now.Of), texts.Format("of", s.Before.Count, s.Before.Of),
                Points(s.Difference.Value), $"{Points(s.Difference.Low)} … {Points(s.Difference.High)}",
            ]),
        ]);

    private static string Score(MeanSample sample) => sample.Mean is null ? "-" : $"{Shown.Score(sample.Mean)} ({CellText.Of(sample.N)})";

    private static string Change(double? value) => value is { } v ? Shown.Change(v) : "-";

    private static string Interval(MeanDifference d) => d is { Low: { } low, High: { } high } ? $"{Shown.Change(low)} … {Shown.Change(high)}" : "-";

    private static string Points(double share) => Shown.Change(share * 100);
}
