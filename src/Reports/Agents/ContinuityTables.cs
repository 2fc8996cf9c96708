using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Agents;

/// <summary>What was found over many calls, as tables: one line a standard, and one a subject of whom it was not met.</summary>
internal static class ContinuityTables
{
    /// <summary>Most lines of the second table; the rest is for <c>callqa sql</c>.</summary>
    public const int Most = 20;

    /// <summary>The tables with rows.</summary>
    public static IEnumerable<ResultTable> ForReading(ImmutableArray<ContinuityFinding> findings, AgentTable agents, ReportTexts texts)
    {
        ResultTable shares = Shares(findings, texts, id => id), notMet = NotMet(findings, agents, texts, id => id);
        if (shares.Rows.Any())
            yield return shares;
        if (notMet.Rows.Any())
            yield return notMet;
    }

    /// <summary>One line a standard.</summary>
    public static ResultTable Shares(ImmutableArray<ContinuityFinding> findings, ReportTexts texts, Func<string, string> title) => new(
        texts["title.continuity"],
        [
            new(texts["column.standard"]), new(texts["column.subject"]), new(texts["column.met"], true), new(texts["column.not-met"], true),
            new(texts["column.cannot-tell"], true), new(texts["column.not-applicable"], true), new(texts["column.needs"]),
        ],
        [
            .. ContinuityShare.Of(findings).Select(s => (IReadOnlyList<object?>)
            [
                title(s.Standard), texts["subject." + s.Subject.Code()], s.Met, s.NotMet, s.CannotTell, s.NotApplicable, string.Join(", ", s.Needs),
            ]),
        ]);

    /// <summary>One line a subject and period, the first of them.</summary>
    public static ResultTable NotMet(ImmutableArray<ContinuityFinding> findings, AgentTable agents, ReportTexts texts, Func<string, string> title)
    {
        ContinuityFinding[] all = [.. findings.Where(f => f.Verdict == Verdict.NotMet)];
        string heading = texts["title.continuity.not-met"];
        return new(
            all.Length > Most ? $"{heading} ({texts.Format("review.cut", Most, all.Length).TrimEnd('.')})" : heading,
            [
                new(texts["column.standard"]), new(texts["column.subject"]), new(texts["column.period"]), new(texts["column.value"], true),
                new(texts["column.interval"]), new(texts["column.cases"], true), new(texts["column.calls"]),
            ],
            [
                .. all.Take(Most).Select(f => (IReadOnlyList<object?>)
                [
                    title(f.Standard.Value), f.SubjectKind == SubjectKind.Agent ? agents.Shown(f.Subject) : f.Subject, $"{Shown.Day(f.PeriodStart)} - {Shown.Day(f.PeriodEnd)}", Number(f.Value),
                    f.Low is null ? "" : $"{Number(f.Low)} - {Number(f.High)}", f.N, Calls(f.Calls),
                ]),
            ]);
    }

    private static string Number(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Calls(ImmutableArray<CallId> calls) =>
        string.Join(", ", calls.Take(3)) + (calls.Length > 3 ? string.Create(CultureInfo.InvariantCulture, $" +{calls.Length - 3}") : "");
}
