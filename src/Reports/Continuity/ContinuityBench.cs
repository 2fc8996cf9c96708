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
    private static readonly string[] Tables = ["calls", "utterances", "extracts", "findings", "scorecards"];

    private readonly DuckDBConnection connection = new("DataSource=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false");

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
        var rows = Tables.ToDictionary(t => t, _ => new List<string>(), StringComparer.Ordinal);
        foreach ((RedactedTranscript call, CallScore score) in calls)
            Add(rows, call, score);
        foreach (string table in Tables)
        {
            Do($"DELETE FROM {table}");
            if (rows[table].Count > 0)
                Do($"INSERT INTO {table} BY NAME {string.Join(" UNION ALL BY NAME ", rows[table])}");
        }
    }

    /// <summary>What the query finds in the calls that are there.</summary>
    /// <exception cref="InvalidDataException">It cannot be run; the message says why.</exception>
    public ImmutableArray<ContinuityFinding> Ask(ContinuityQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ContinuityAnswer.Of(connection, question);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static void Add(Dictionary<string, List<string>> rows, RedactedTranscript transcript, CallScore score)
    {
        CallFacts call = transcript.Call;
        string id = Text(call.Id.Value), day = $"DATE '{call.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}' AS day";
        string facts = call.Own.Count == 0
            ? "MAP([]::VARCHAR[], []::VARCHAR[])"
            : $"MAP([{string.Join(", ", call.Own.Keys.Select(Text))}], [{string.Join(", ", call.Own.Values.Select(Text))}])";
        rows["calls"].Add(
            $"SELECT {id} AS call_id, {Text(call.Agent.Value)} AS agent_id, {Text(call.Team)} AS team, {Text(call.Customer)} AS customer_key, "
            + $"TIMESTAMPTZ '{call.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)}Z' AS started_at, "
            + $"{Number(call.StartedAt.Offset.TotalMinutes)}::INTEGER AS utc_offset_min, {Text(call.Direction.Code())} AS direction, {Text(call.Queue)} AS queue, "
            + $"{Text(call.Language.Code())} AS language, {Number(call.DurationMs / 1000.0)}::DOUBLE AS duration_s, {facts} AS facts, "
            + $"{Number(score.Measures.HoldMs / 1000.0)}::DOUBLE AS hold_s, {score.Measures.InterruptionsByAgent} AS interruptions_by_agent, {day}");
        for (int i = 0; i < transcript.Utterances.Length; i++)
        {
            Utterance said = transcript.Utterances[i];
            rows["utterances"].Add(
                $"SELECT {id} AS call_id, {i} AS index, {Text(said.Speaker.Code())} AS speaker, {Text(said.Kind.Code())} AS kind, {Text(said.Agent?.Value ?? "")} AS agent_id, "
                + $"{said.Time.StartMs}::BIGINT AS start_ms, {said.Time.EndMs}::BIGINT AS end_ms, {Text(said.Text)} AS text, {day}");
        }

        foreach (Extract e in score.Extracts)
            rows["extracts"].Add($"SELECT {id} AS call_id, {e.Utterance} AS utterance, {Text(e.Kind)} AS kind, {Text(e.Value)} AS value, {e.Time.StartMs}::BIGINT AS start_ms, {e.Time.EndMs}::BIGINT AS end_ms, {day}");
        foreach (Finding f in score.Findings)
            rows["findings"].Add($"SELECT {id} AS call_id, {Text(f.Agent.Value)} AS agent_id, {Text(f.Section)} AS section, {Text(f.Standard.Value)} AS standard_id, {Text(f.Verdict.Code())} AS verdict, {day}");
        foreach (SectionScore s in score.Scorecard)
            rows["scorecards"].Add($"SELECT {id} AS call_id, {Text(call.Agent.Value)} AS agent_id, {Text(s.Section)} AS section, {(s.ScorePercent is { } percent ? Number(percent) : "NULL")}::DOUBLE AS score_percent, {day}");
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
