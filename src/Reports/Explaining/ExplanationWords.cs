using System.Globalization;
using CallQa.Reports.Formats;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Explaining;

/// <summary>An explanation line by line, in the reader's language.</summary>
internal static class ExplanationWords
{
    /// <summary>The verdicts in the order of their groups.</summary>
    public static readonly string[] Order = ["not-met", "cannot-tell", "met", "not-applicable"];

    /// <summary>The lines in order.</summary>
    public static IEnumerable<(LineKind Kind, string Text)> Lines(CallExplanation call, ReportTexts texts)
    {
        yield return (LineKind.Title, texts.Format("explain.call", call.Call));
        foreach ((LineKind, string) line in Facts(call, texts))
            yield return line;
        foreach (string verdict in Order)
        {
            ExplainedFinding[] found = Of(call, verdict);
            if (found.Length == 0)
                continue;
            yield return (LineKind.Group, Heading(verdict, found.Length, texts));
            foreach (ExplainedFinding finding in found)
                foreach ((LineKind, string) line in Finding(finding, call, texts))
                    yield return line;
        }

        yield return (LineKind.Closing, texts["explain.dispute"]);
    }

    /// <summary>The findings of a verdict.</summary>
    public static ExplainedFinding[] Of(CallExplanation call, string verdict) => [.. call.Findings.Where(f => string.Equals(f.Verdict, verdict, StringComparison.Ordinal))];

    /// <summary>The heading of a group.</summary>
    public static string Heading(string verdict, int findings, ReportTexts texts) => string.Create(CultureInfo.InvariantCulture, $"{texts["explain.heading." + verdict]} ({findings})");

    /// <summary>What is known of the call.</summary>
    public static IEnumerable<(LineKind Kind, string Text)> Facts(CallExplanation call, ReportTexts texts)
    {
        yield return (LineKind.Fact, texts.Format(
            "explain.facts",
            AgentTable.Shown(call.Agent, call.AgentName),
            call.Team.Length > 0 ? call.Team : texts["no-team"],
            texts.Language is "en" ? texts.OfCode("language", call.Language) : texts.OfCode("language", call.Language).ToLowerInvariant(),
            call.StartedAt.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)));
        if (call.Recording.Length > 0)
            yield return (LineKind.Fact, texts.Format("explain.recording", call.Recording));
        yield return (LineKind.Fact, call.IsPart ? texts["explain.part"] : call.ScorePercent is { } score
            ? texts.Format("explain.score", Shown.Score(score), Shown.Figure(call.Points.Earned), Shown.Figure(call.Points.Potential))
            : texts["explain.no-score"]);
        if (!call.IsPart && call.MachineScorePercent != call.ScorePercent)
            yield return (LineKind.Fact, texts.Format("explain.machine-score", call.MachineScorePercent is { } machine ? Shown.Score(machine) : "-"));
        foreach (ExplainedFinding rules in call.Findings.DistinctBy(f => (f.PackVersion, f.PackSha256, f.Profile)))
            yield return (LineKind.Fact, texts.Format("explain.pack", rules.PackVersion, rules.PackSha256[..Math.Min(12, rules.PackSha256.Length)], rules.Profile));
        if (call.Findings.Length == 0)
            yield return (LineKind.Fact, texts["explain.nothing"]);
    }

    /// <summary>The standard's title, or its id.</summary>
    public static string Name(ExplainedFinding finding) => finding.Text is { Title.Length: > 0 } text ? text.Title : finding.Standard;

    /// <summary>The section's title, or its id.</summary>
    public static string Section(ExplainedFinding finding) => finding.Text is { Section.Length: > 0 } text ? text.Section : finding.Section;

    /// <summary>Points earned of those at stake.</summary>
    public static string Points(ExplainedFinding finding, ReportTexts texts) => finding.Potential > 0
        ? texts.Format("explain.points", Shown.Figure(finding.Points), Shown.Figure(finding.Potential))
        : texts["explain.points.none"];

    private static string Said(PersonsVerdict label, ReportTexts texts)
    {
        string verdict = texts.OfCode("verdict", label.Verdict);
        if (label.Origin is "dispute")
            return (label.Verdict is "cannot-tell" ? texts.Format("explain.disputed", label.Reason) : texts.Format("explain.disputed.verdict", label.Reason, verdict)).TrimEnd();
        string said = (label.Rater.Length > 0
            ? texts.Format("explain.label", label.Rater, verdict, label.Reason)
            : texts.Format("explain.label.nameless", verdict, label.Reason)).TrimEnd();
        return label.Final ? $"{said} · {texts["explain.final"]}" : said;
    }

    /// <summary>What is known of a finding; the first line names it.</summary>
    public static IEnumerable<(LineKind Kind, string Text)> Finding(ExplainedFinding finding, CallExplanation call, ReportTexts texts)
    {
        yield return (LineKind.Finding, $"{Name(finding)} · {Section(finding)} · {Points(finding, texts)}");
        if (finding.Reason.Length > 0)
            yield return (LineKind.Note, texts.Format("explain.reason", texts.OfCode("reason", finding.Reason)));
        if (finding.Text?.Verdicts.GetValueOrDefault(finding.MachineVerdict) is { Length: > 0 } meaning)
            yield return (LineKind.Note, texts.Format("explain.verdict", meaning));
        if (finding.IsOverruled)
            yield return (LineKind.Note, texts.Format("explain.machine-verdict", texts.OfCode("verdict", finding.MachineVerdict)));
        if (finding is { Verdict: "not-applicable", IsOverruled: false })
            yield break;
        foreach (ShownEvidence e in finding.Evidence)
            yield return (LineKind.Place, $"{Shown.Clock(e.StartMs)}-{Shown.Clock(e.EndMs)}  {EvidenceWords.Say(e.Kind, e.Signal, e.Quote, e.By, texts)}");
        if (finding.MachineVerdict is "met" or "not-met" && finding.Evidence.Length == 0)
            yield return (LineKind.Note, texts["explain.no-evidence"]);
        if (finding.Text is { Statement.Length: > 0 } asked)
            yield return (LineKind.Note, texts.Format("explain.statement", asked.Statement));
        if (finding.Text is { Advice.Length: > 0 } advised && finding.Verdict is "not-met")
            yield return (LineKind.Advice, texts.Format("explain.advice", advised.Advice));
        PersonsVerdict[] said = [.. call.Labels.Where(l => string.Equals(l.Standard, finding.Standard, StringComparison.Ordinal))];
        if (finding.ReviewGate && finding.MachineVerdict is "not-met" && !said.Any(l => l.Final))
            yield return (LineKind.Note, texts["explain.gate"]);
        foreach (PersonsVerdict label in said)
            yield return (LineKind.Note, Said(label, texts));
        string agent = string.Equals(finding.Agent, call.Agent, StringComparison.Ordinal) ? "" : $" · {texts["column.agent"]} {finding.Agent}";
        yield return (LineKind.Rule,
            $"{texts.Format("explain.rule", finding.Standard, finding.PackVersion)} · {texts.Format("explain.confidence", finding.Confidence.ToString("0.00", CultureInfo.InvariantCulture))}{agent}");
    }
}
