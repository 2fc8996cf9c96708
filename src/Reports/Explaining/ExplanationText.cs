using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Explaining;

/// <summary>Prints an explanation, as plain text, Markdown, or JSON of the schema <c>callqa.explanation/1</c> (docs/reports.md).</summary>
public static class ExplanationText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Plain text, indented by level.</summary>
    public static void Write(CallExplanation call, ReportTexts texts, TextWriter output)
    {
        foreach ((LineKind kind, string text) in ExplanationWords.Lines(call, texts))
            output.Write(kind switch
            {
                LineKind.Title or LineKind.Fact => "",
                LineKind.Group or LineKind.Closing => "\n",
                LineKind.Finding => "\n  ",
                _ => "    ",
            } + CellText.Plain(text) + "\n");
    }

    /// <summary>Markdown, with headings and lists.</summary>
    public static void WriteMarkdown(CallExplanation call, ReportTexts texts, TextWriter output)
    {
        foreach ((LineKind kind, string text) in ExplanationWords.Lines(call, texts))
            output.Write(kind switch
            {
                LineKind.Title => "# ",
                LineKind.Fact or LineKind.Closing => "\n",
                LineKind.Group => "\n## ",
                LineKind.Finding => "\n### ",
                _ => "- ",
            } + MarkdownFormat.Escape(text) + "\n");
    }

    /// <summary>JSON with codes and milliseconds, for programs.</summary>
    public static void WriteJson(CallExplanation call, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "callqa.explanation/1");
            json.WriteString("call_id", call.Call);
            json.WriteString("agent_id", call.Agent);
            json.WriteString("agent_name", call.AgentName);
            json.WriteString("team", call.Team);
            json.WriteString("language", call.Language);
            json.WriteString("started_at", call.StartedAt);
            json.WriteString("recording", call.Recording);
            if (call.ScorePercent is { } score)
                json.WriteNumber("score_percent", score);
            else
                json.WriteNull("score_percent");
            if (call.MachineScorePercent is { } machine)
                json.WriteNumber("machine_score_percent", machine);
            else
                json.WriteNull("machine_score_percent");
            json.WriteNumber("points", call.Points.Earned);
            json.WriteNumber("potential", call.Points.Potential);
            json.WriteStartArray("findings");
            foreach (ExplainedFinding finding in call.Findings)
                Write(json, finding);
            json.WriteEndArray();
            json.WriteStartArray("labels");
            foreach (PersonsVerdict l in call.Labels)
                JsonFormat.WriteObject(json, [new("standard_id"), new("rater"), new("verdict"), new("reason"), new("origin"), new("final")], [l.Standard, l.Rater, l.Verdict, l.Reason, l.Origin, l.Final]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n");
    }

    private static void Write(Utf8JsonWriter json, ExplainedFinding f)
    {
        ResultColumn[] columns =
        [
            new("standard_id"), new("title"), new("statement"), new("advice"), new("section"), new("agent_id"), new("verdict"), new("machine_verdict"), new("verdict_means"), new("reason"), new("points"),
            new("potential"), new("confidence"), new("critical"), new("review_gate"), new("profile"), new("pack_version"), new("pack_sha256"), new("evidence"),
        ];
        JsonFormat.WriteObject(
            json,
            columns,
            [
                f.Standard, f.Text?.Title, f.Text?.Statement, f.Text?.Advice, f.Section, f.Agent, f.Verdict, f.MachineVerdict, f.Text?.Verdicts.GetValueOrDefault(f.Verdict), f.Reason, f.Points, f.Potential, f.Confidence,
                f.Critical, f.ReviewGate, f.Profile, f.PackVersion, f.PackSha256, new RawJson(JsonSerializer.Serialize(f.Evidence, Readable)),
            ]);
    }
}
