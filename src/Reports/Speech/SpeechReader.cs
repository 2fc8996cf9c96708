using System.Collections.Immutable;
using CallQa.Reports.Queries;
using DuckDB.NET.Data;

namespace CallQa.Reports.Speech;

/// <summary>Reads what people said, so that it can be looked through by other means than SQL's.</summary>
public static class SpeechReader
{
    /// <summary>How many calls of each group are looked through, by name in ordinal order.</summary>
    /// <param name="view">The dataset.</param>
    /// <param name="filter">Whose calls.</param>
    /// <param name="by">agent, team, day, language or call.</param>
    public static ImmutableArray<(string Name, int Calls)> Counts(DatasetView view, SpeechFilter filter, string by) =>
    [
        .. view.Run("speech-calls", [.. Parameters(filter), ("by", by)], row => (Name: row.Text("name"), Calls: row.Count("calls")))
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    /// <summary>The utterances whose text may be wanted, in no promised order. Once a view.</summary>
    /// <param name="view">The dataset; it must run nothing else meanwhile.</param>
    /// <param name="filter">Whose calls.</param>
    /// <param name="wanted">Says of a text whether it may be wanted; asked by several threads at once, inside DuckDB, so that of most rows nothing more is read.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static IEnumerable<SpokenText> Read(DatasetView view, SpeechFilter filter, Func<string, bool> wanted, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(filter);
        view.Connection.RegisterScalarFunction<string, bool>("wanted", (texts, answer, rows) =>
        {
            stop.ThrowIfCancellationRequested();
            for (ulong row = 0; row < rows; row++)
                answer.WriteValue(wanted(texts[0].GetValue<string>(row)), row);
        });
        using DuckDBCommand command = view.Connection.CreateCommand();
        command.CommandText = QueryText.Of("speech");
        command.UseStreamingMode = true;
        foreach ((string name, object? value) in Parameters(filter))
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        using CancellationTokenRegistration registration = stop.Register(command.Cancel);
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            yield return Of(reader);
        }
    }

    /// <summary>The same texts with the times of their words, in the same order.</summary>
    public static ImmutableArray<SpokenText> WithWords(DatasetView view, ImmutableArray<SpokenText> texts)
    {
        if (texts.IsEmpty)
            return texts;
        Dictionary<(string, int), ImmutableArray<Word>> words = view.Run(
            "speech-words",
            [("calls", texts.Select(t => t.Call).ToList()), ("indexes", texts.Select(t => t.Index).ToList()), ("from", texts.Min(t => t.Day)), ("to", texts.Max(t => t.Day))],
            row => (Key: (row.Text("call_id"), row.GetFieldValue<int>(row.GetOrdinal("index"))), Words: Words(row)))
            .DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Words);
        return [.. texts.Select(t => words.TryGetValue((t.Call, t.Index), out ImmutableArray<Word> known) ? t with { Utterance = new(t.Utterance.Speaker, t.Utterance.Time, t.Utterance.Text, known) } : t)];
    }

    private static (string Name, object? Value)[] Parameters(SpeechFilter filter) => [("agent", filter.Agent), ("from", filter.From), ("to", filter.To)];

    private static SpokenText Of(DuckDBDataReader row) => new()
    {
        Call = row.Text("call_id"),
        CallAgent = row.Text("agent_id"),
        Agent = row.Text("agent"),
        Team = row.Text("team"),
        Day = row.Day("day")!.Value,
        Language = Codes.TryParse(row.Text("language"), out Language language) ? language : Language.Unknown,
        StartedAt = row.GetFieldValue<DateTime>(row.GetOrdinal("started_at")),
        Recording = row.Text("recording"),
        Index = row.GetFieldValue<int>(row.GetOrdinal("index")),
        Utterance = new(
            Codes.TryParse(row.Text("speaker"), out Speaker speaker) ? speaker : Speaker.Unknown,
            new(row.GetFieldValue<long>(row.GetOrdinal("start_ms")), row.GetFieldValue<long>(row.GetOrdinal("end_ms"))),
            row.Text("text")),
    };

    private static ImmutableArray<Word> Words(DuckDBDataReader row)
    {
        List<int> chars = List<int>("char_start"), lengths = List<int>("char_length");
        List<long> starts = List<long>("start_ms"), ends = List<long>("end_ms");
        return [.. chars.Select((c, i) => new Word(c, lengths[i], new(starts[i], ends[i]), null))];

        List<T> List<T>(string column) => row.IsDBNull(row.GetOrdinal(column)) ? [] : row.GetFieldValue<List<T>>(row.GetOrdinal(column));
    }
}
