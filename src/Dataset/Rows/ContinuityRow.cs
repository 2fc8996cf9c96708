using System.Text.Json.Serialization;
using Parquet.Serialization.Attributes;

namespace CallQa.Dataset.Rows;

/// <summary>One row of <c>continuity</c>: one standard over many calls of one subject; parted by the last day of the period.</summary>
internal sealed class ContinuityRow
{
    [JsonPropertyName("subject_kind"), ParquetRequired]
    public string SubjectKind { get; set; } = "";

    [JsonPropertyName("subject"), ParquetRequired]
    public string Subject { get; set; } = "";

    [JsonPropertyName("period_start")]
    public DateOnly PeriodStart { get; set; }

    [JsonPropertyName("period_end")]
    public DateOnly PeriodEnd { get; set; }

    [JsonPropertyName("standard_id"), ParquetRequired]
    public string StandardId { get; set; } = "";

    [JsonPropertyName("verdict"), ParquetRequired]
    public string Verdict { get; set; } = "";

    [JsonPropertyName("reason"), ParquetRequired]
    public string Reason { get; set; } = "";

    [JsonPropertyName("value")]
    public double? Value { get; set; }

    [JsonPropertyName("low")]
    public double? Low { get; set; }

    [JsonPropertyName("high")]
    public double? High { get; set; }

    [JsonPropertyName("n")]
    public int N { get; set; }

    [JsonPropertyName("calls"), ParquetRequired]
    public List<string> Calls { get; set; } = [];

    public static ContinuityRow Of(ContinuityFinding finding) => new()
    {
        SubjectKind = finding.SubjectKind.Code(),
        Subject = finding.Subject,
        PeriodStart = finding.PeriodStart,
        PeriodEnd = finding.PeriodEnd,
        StandardId = finding.Standard.Value,
        Verdict = finding.Verdict.Code(),
        Reason = finding.Reason,
        Value = finding.Value,
        Low = finding.Low,
        High = finding.High,
        N = finding.N,
        Calls = [.. finding.Calls.Select(c => c.Value)],
    };
}
