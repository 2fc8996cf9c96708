using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallQa.Reports.Comparing;
using CallQa.Reports.Formats;

namespace CallQa.Reports.Agents;

/// <summary>A report as one JSON document, schema <c>callqa.report/1</c> (docs/reports.md).</summary>
public static class ReportJson
{
    /// <summary>Writes it, indented, ending with a line feed.</summary>
    public static void Write(AgentReport report, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "callqa.report/1");
            WriteCoverage(json, report.Coverage);
            json.WriteNumber("minimum_calls", report.Options.MinimumCalls);
            json.WriteStartArray("groups");
            ResultTable table = ReportTables.ForMachines(report);
            foreach (IReadOnlyList<object?> row in table.Rows)
                JsonFormat.WriteObject(json, table.Columns, row);
            json.WriteEndArray();
            json.WriteStartArray("worst_standards");
            ResultTable worst = ReportTables.WorstForMachines(report);
            foreach (IReadOnlyList<object?> row in worst.Rows)
                JsonFormat.WriteObject(json, worst.Columns, row);
            json.WriteEndArray();
            if (report.Comparison is { } comparison)
                WriteComparison(json, comparison);
            json.WriteStartArray("continuity");
            foreach (ContinuityFinding finding in report.Continuity.Where(f => f.Verdict != Verdict.NotApplicable))
                WriteContinuity(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("found", coverage.Found);
        json.WriteNumber("calls", coverage.Calls);
        json.WriteNumber("scored", coverage.Scored);
        json.WriteString("first_day", coverage.FirstDay is null ? null : Shown.Day(coverage.FirstDay));
        json.WriteString("last_day", coverage.LastDay is null ? null : Shown.Day(coverage.LastDay));
        json.WriteNumber("recorded_s", coverage.RecordedSeconds);
        json.WriteStartArray("quarantined");
        foreach (QuarantinedInputs q in coverage.Quarantined)
            JsonFormat.WriteObject(json, [new("stage"), new("error"), new("inputs"), new("example")], [q.Stage, q.Error, q.Inputs, q.Example]);
        json.WriteEndArray();
        json.WriteStartArray("languages");
        foreach (LanguageLine l in coverage.Languages)
            JsonFormat.WriteObject(
                json,
                [new("language"), new("calls"), new("recognised"), new("asr_confidence"), new("recognisers"), new("cannot_tell"), new("applicable")],
                [l.Language, l.Calls, l.Recognised, l.AsrConfidence, l.Recognisers, l.CannotTell.Count, l.CannotTell.Of]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter json, Comparison comparison)
    {
        ComparedSpans spans = comparison.Spans;
        json.WriteStartObject("comparison");
        JsonFormat.WriteMembers(
            json,
            [new("from"), new("to"), new("before_from"), new("before_to"), .. ComparisonTables.MachineColumns],
            [spans.From, spans.To, spans.BeforeFrom, spans.BeforeTo, .. ComparisonTables.Machine(comparison.All)]);
        json.WriteStartArray("standards");
        foreach (StandardChange s in comparison.Standards)
            JsonFormat.WriteObject(
                json,
                [
                    new("by"), new("name"), new("standard_id"), new("section"), new("not_met"), new("counted"), new("before_not_met"), new("before_counted"), new("difference"), new("low"),
                    new("high"), new("method"),
                ],
                [
                    s.By.Code(), s.Name, s.Standard, s.Section, s.Now.Count, s.Now.Of, s.Before.Count, s.Before.Of, s.Difference.Value, s.Difference.Low, s.Difference.High, "newcombe-10-95",
                ]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteContinuity(Utf8JsonWriter json, ContinuityFinding f)
    {
        json.WriteStartObject();
        json.WriteString("subject_kind", f.SubjectKind.Code());
        json.WriteString("subject", f.Subject);
        json.WriteString("period_start", Shown.Day(f.PeriodStart));
        json.WriteString("period_end", Shown.Day(f.PeriodEnd));
        json.WriteString("standard_id", f.Standard.Value);
        json.WriteString("verdict", f.Verdict.Code());
        json.WriteString("reason", f.Reason);
        foreach ((string name, double? number) in (ReadOnlySpan<(string, double?)>)[("value", f.Value), ("low", f.Low), ("high", f.High)])
            if (number is { } known)
                json.WriteNumber(name, known);
            else
                json.WriteNull(name);
        json.WriteNumber("n", f.N);
        json.WriteStartArray("calls");
        foreach (CallId call in f.Calls)
            json.WriteStringValue(call.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
