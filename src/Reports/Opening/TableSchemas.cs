using System.Collections.Immutable;

namespace CallQa.Reports.Opening;

/// <summary>
/// The columns of each table in DuckDB's types, for tables of which a dataset has no file yet: their views are empty and have
/// these columns. Where there are files, the files say. A test compares the two.
/// </summary>
internal static class TableSchemas
{
    private const string Timestamp = "TIMESTAMP WITH TIME ZONE";
    private const string Event = "STRUCT(kind VARCHAR, start_ms BIGINT, end_ms BIGINT, \"by\" VARCHAR)[]";
    private const string Evidence =
        "STRUCT(kind VARCHAR, signal VARCHAR, utterance INTEGER, start_ms BIGINT, end_ms BIGINT, quote VARCHAR, \"by\" DOUBLE)[]";
    private const string Words = "STRUCT(char_start INTEGER, char_length INTEGER, start_ms BIGINT, end_ms BIGINT, confidence DOUBLE)[]";
    private const string Acts = "STRUCT(act VARCHAR, probability DOUBLE, start_ms BIGINT, end_ms BIGINT)[]";

    /// <summary>Table names in ordinal order, each with its columns as <c>name TYPE</c>.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> All = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["calls"] =
        [
            "call_id VARCHAR", "agent_id VARCHAR", "team VARCHAR", "customer_key VARCHAR", $"started_at {Timestamp}", "utc_offset_min INTEGER",
            "direction VARCHAR", "queue VARCHAR", "language VARCHAR", "duration_s DOUBLE", "facts MAP(VARCHAR, VARCHAR)", "recording VARCHAR",
            "transcript_origin VARCHAR", "audio_sha256 VARCHAR", "channels INTEGER", "recogniser VARCHAR", "recogniser_sha256 VARCHAR",
            "acts_model_sha256 VARCHAR", "speech_s DOUBLE", "silence_s DOUBLE", "hold_s DOUBLE", "agent_talk_s DOUBLE", "customer_talk_s DOUBLE",
            "overlap_s DOUBLE", "interruptions_by_agent INTEGER", "asr_confidence DOUBLE", "role_confidence DOUBLE", "redaction VARCHAR",
            $"events {Event}", "notes VARCHAR[]", "words_key VARCHAR", "acts_key VARCHAR", "findings_key VARCHAR", "run_id VARCHAR", "day DATE",
        ],
        ["utterances"] =
        [
            "call_id VARCHAR", "index INTEGER", "turn INTEGER", "speaker VARCHAR", "kind VARCHAR", "agent_id VARCHAR", "start_ms BIGINT",
            "end_ms BIGINT", "text VARCHAR", "confidence DOUBLE", $"words {Words}", $"acts {Acts}", "day DATE",
        ],
        ["extracts"] =
        [
            "call_id VARCHAR", "utterance INTEGER", "kind VARCHAR", "\"value\" VARCHAR", "start_ms BIGINT", "end_ms BIGINT", "day DATE",
        ],
        ["findings"] =
        [
            "call_id VARCHAR", "agent_id VARCHAR", "section VARCHAR", "standard_id VARCHAR", "verdict VARCHAR", "reason VARCHAR", "points DOUBLE",
            "potential DOUBLE", "confidence DOUBLE", "critical BOOLEAN", "review_gate BOOLEAN", "weight DOUBLE", "encouraged BOOLEAN", $"evidence {Evidence}", "profile VARCHAR",
            "profile_sha256 VARCHAR", "pack_version VARCHAR", "pack_sha256 VARCHAR", "run_id VARCHAR", "day DATE",
        ],
        ["tallies"] =
        [
            "agent_id VARCHAR", "team VARCHAR", "language VARCHAR", "section VARCHAR", "standard_id VARCHAR", "critical BOOLEAN", "review_gate BOOLEAN",
            "met INTEGER", "not_met INTEGER", "not_applicable INTEGER", "cannot_tell INTEGER", "day DATE",
        ],
        ["continuity"] =
        [
            "subject_kind VARCHAR", "subject VARCHAR", "period_start DATE", "period_end DATE", "standard_id VARCHAR", "verdict VARCHAR",
            "reason VARCHAR", "\"value\" DOUBLE", "low DOUBLE", "high DOUBLE", "n INTEGER", "calls VARCHAR[]", "day DATE",
        ],
        ["scorecards"] =
        [
            "call_id VARCHAR", "agent_id VARCHAR", "profile VARCHAR", "section VARCHAR", "score_percent DOUBLE", "points DOUBLE", "potential DOUBLE",
            "met INTEGER", "not_met INTEGER", "not_applicable INTEGER", "cannot_tell INTEGER", "critical_failed INTEGER", "gate_hits INTEGER", "weight DOUBLE", "critical_zeroes BOOLEAN",
            "pack_version VARCHAR", "run_id VARCHAR", "day DATE",
        ],
        ["labels"] =
        [
            "call_id VARCHAR", "standard_id VARCHAR", "rater VARCHAR", "verdict VARCHAR", "reason VARCHAR", "origin VARCHAR",
            "sampling_weight DOUBLE", $"labelled_at {Timestamp}",
        ],
        ["quarantine"] =
        [
            "path VARCHAR", "stage VARCHAR", "error VARCHAR", "found VARCHAR", "attempts INTEGER", "words_key VARCHAR", "run_id VARCHAR",
        ],
        ["runs"] =
        [
            "run_id VARCHAR", $"started_at {Timestamp}", $"finished_at {Timestamp}", "starts INTEGER", "\"version\" VARCHAR", "pack_version VARCHAR",
            "pack_sha256 VARCHAR", "profile VARCHAR", "profile_sha256 VARCHAR", "recogniser VARCHAR", "acts_model_sha256 VARCHAR",
            "settings VARCHAR", "inputs INTEGER", "calls_done INTEGER", "calls_unchanged INTEGER", "calls_quarantined INTEGER",
            "recorded_s DOUBLE", "cancelled BOOLEAN",
        ],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
