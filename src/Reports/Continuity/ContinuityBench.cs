using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Opening;
using DuckDB.NET.Data;

namespace CallQa.Reports.Continuity;

/// <summary>
/// An in-memory database with the tables of a dataset, for proving queries of continuity on small datasets. It can reach
/// nothing outside itself. Not thread safe; dispose it when done.
/// </summary>
public sealed class ContinuityBench : IDisposable
{
    // Tables that are filled, each with the columns that hold something.
    private static readonly (string Table, string Columns)[] Filled =
    [
        ("calls", "call_id, agent_id, team, customer_key, started_at, utc_offset_min, direction, queue, language, duration_s, facts, hold_s, interruptions_by_agent, day"),
        ("utterances", "call_id, index, speaker, kind, agent_id, start_ms, end_ms, text, day"),
        ("extracts", "call_id, utterance, kind, value, start_ms, end_ms, day"),
        ("findings", "call_id, agent_id, section, standard_id, verdict, day"),
        ("scorecards", "call_id, agent_id, section, score_percent, day"),
    ];

    private readonly DuckDBConnection connection = new("DataSource=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false");

    // Statements that the gate has let through: it takes as long as asking them.
    private readonly Dictionary<string, string> passed = new(StringComparer.Ordinal);

    /// <summary>Makes it, empty.</summary>
    public ContinuityBench()
    {
        connection.Open();
        Do("SET TimeZone='UTC'");
        Do("SET threads=1");
        foreach ((string table, var columns) in TableSchemas.All)
            Do($"CREATE TABLE {table} ({string.Join(", ", columns)})");
        ContinuityMacros.Create(connection);
        Do("SET enable_external_access=false");
    }

    /// <summary>Puts these calls in the place of those that were there.</summary>
    public void Fill(IEnumerable<(RedactedTranscript Call, CallScore Score)> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var rows = Filled.ToDictionary(t => t.Table, _ => new List<string>(), StringComparer.Ordinal);
        foreach ((RedactedTranscript call, CallScore score) in calls)
            Add(rows, call, score);
        // One transaction: to commit each statement would take as long again.
        Do(string.Join("; ",
        [
            "BEGIN",
            .. Filled.Select(t => $"DELETE FROM {t.Table}"),
            .. Filled.Where(t => rows[t.Table].Count > 0).Select(t => $"INSERT INTO {t.Table} ({t.Columns}) VALUES {string.Join(", ", rows[t.Table])}"),
            "COMMIT",
        ]));
    }

    /// <summary>What the query finds in the calls that are there.</summary>
    /// <exception cref="InvalidDataException">It cannot be run; the message says why.</exception>
    public ImmutableArray<ContinuityFinding> Ask(ContinuityQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!passed.TryGetValue(question.Sql, out string? text))
            passed[question.Sql] = text = ContinuityAnswer.Checked(connection, question.Sql);
        return ContinuityAnswer.Of(connection, text, question);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static void Add(Dictionary<string, List<string>> rows, RedactedTranscript transcript, CallScore score)
    {
        CallFacts call = transcript.Call;
        string id = Text(call.Id.Value), day = $"DATE '{call.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";
        string facts = call.Own.Count == 0
            ? "MAP([]::VARCHAR[], []::VARCHAR[])"
            : $"MAP([{string.Join(", ", call.Own.Keys.Select(Text))}], [{string.Join(", ", call.Own.Values.Select(Text))}])";
        rows["calls"].Add(
            $"({id}, {Text(call.Agent.Value)}, {Text(call.Team)}, {Text(call.Customer)}, "
            + $"TIMESTAMPTZ '{call.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)}Z', "
            + $"{Number(call.StartedAt.Offset.TotalMinutes)}::INTEGER, {Text(call.Direction.Code())}, {Text(call.Queue)}, "
            + $"{Text(call.Language.Code())}, {Number(call.DurationMs / 1000.0)}::DOUBLE, {facts}, "
            + $"{Number(score.Measures.HoldMs / 1000.0)}::DOUBLE, {score.Measures.InterruptionsByAgent}, {day})");
        for (int i = 0; i < transcript.Utterances.Length; i++)
        {
            Utterance said = transcript.Utterances[i];
            rows["utterances"].Add(
                $"({id}, {i}, {Text(said.Speaker.Code())}, {Text(said.Kind.Code())}, {Text(said.Agent?.Value ?? "")}, {said.Time.StartMs}, {said.Time.EndMs}, {Text(said.Text)}, {day})");
        }

        foreach (Extract e in score.Extracts)
            rows["extracts"].Add($"({id}, {e.Utterance}, {Text(e.Kind)}, {Text(e.Value)}, {e.Time.StartMs}, {e.Time.EndMs}, {day})");
        foreach (Finding f in score.Findings)
            rows["findings"].Add($"({id}, {Text(f.Agent.Value)}, {Text(f.Section)}, {Text(f.Standard.Value)}, {Text(f.Verdict.Code())}, {day})");
        foreach (SectionScore s in score.Scorecard)
            rows["scorecards"].Add($"({id}, {Text(call.Agent.Value)}, {Text(s.Section)}, {(s.ScorePercent is { } percent ? Number(percent) : "NULL")}::DOUBLE, {day})");
    }

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private void Do(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
