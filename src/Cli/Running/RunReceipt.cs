using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallQa.Reports.Agents;
using CallQa.Runs;

namespace CallQa.Cli.Running;

/// <summary>
/// What a run says of itself to other programs, <c>callqa.receipt/1</c> (docs/nightly.md). Counts are missing where it could not begin.
/// </summary>
internal sealed record RunReceipt
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string Schema { get; } = "callqa.receipt/1";

    public required string Command { get; init; }

    public required ImmutableArray<string> Paths { get; init; }

    public required string Dataset { get; init; }

    public double? FailUnder { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required double Seconds { get; init; }

    public required int ExitCode { get; init; }

    /// <summary>Why it failed, as on standard error; null where it did not.</summary>
    public string? Error { get; init; }

    public string? RunId { get; init; }

    public int? Found { get; init; }

    public int? Done { get; init; }

    public int? UpToDate { get; init; }

    public int? RemovedForGood { get; init; }

    public int? Quarantined { get; init; }

    public int? NewlyQuarantined { get; init; }

    public ImmutableArray<ReceiptReason>? QuarantinedBy { get; init; }

    public double? RecordedS { get; init; }

    public int? Scored { get; init; }

    public double? MeanScorePercent { get; init; }

    public ReceiptParts? With { get; init; }

    public required string Version { get; init; }

    /// <summary>The same with what a run did.</summary>
    public RunReceipt Of(RunEnd end)
    {
        RunOutcome outcome = end.Outcome;
        RunScore score = end.Score;
        return this with
        {
            RunId = outcome.Id.Value,
            Found = outcome.Found,
            Done = outcome.Done,
            UpToDate = outcome.Unchanged,
            RemovedForGood = outcome.Away,
            Quarantined = outcome.Quarantined.Length,
            NewlyQuarantined = outcome.NewlyQuarantined,
            QuarantinedBy =
            [
                .. outcome.Quarantined.GroupBy(q => (q.Stage, q.Error)).OrderBy(g => g.Key.Stage, StringComparer.Ordinal).ThenBy(g => g.Key.Error, StringComparer.Ordinal)
                    .Select(g => new ReceiptReason(g.Key.Stage, g.Key.Error, g.Count())),
            ],
            RecordedS = outcome.RecordedMs / 1000.0,
            Scored = score.Calls,
            MeanScorePercent = score.MeanPercent,
            With = end.With,
        };
    }

    /// <summary>One line of JSON, without a line's end.</summary>
    public byte[] Line() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
