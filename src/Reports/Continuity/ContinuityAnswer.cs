using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallQa.Reports.Queries;
using CallQa.Reports.Sql;
using CallQa.Reports.Statistics;
using DuckDB.NET.Data;

namespace CallQa.Reports.Continuity;

/// <summary>
/// Asks one question of continuity. A pack's query goes through the same gate as what users write; its columns are those of the
/// table, less standard and kind of subject. Numbers are rounded and rows sorted, so that neither threads nor their order show.
/// </summary>
internal static partial class ContinuityAnswer
{
    /// <summary>The findings, in order of subject, then of period.</summary>
    /// <exception cref="InvalidDataException">The query cannot be run, or gives something else; the message says what DuckDB says.</exception>
    public static ImmutableArray<ContinuityFinding> Of(DuckDBConnection connection, ContinuityQuestion question) =>
        Of(connection, Checked(connection, question.Sql), question);

    /// <summary>What to run for a query that may be run.</summary>
    /// <exception cref="InvalidDataException">It may not; the message says why.</exception>
    public static string Checked(DuckDBConnection connection, string sql)
    {
        SqlVerdict verdict = new SqlGate(connection).Check(sql);
        if (verdict.Text is not { } text)
            throw new InvalidDataException(verdict.Refusal);
        return verdict.Rows ? text : throw new InvalidDataException("it describes or explains; it must be a SELECT.");
    }

    /// <summary>The findings of a question whose query is <see cref="Checked"/>.</summary>
    /// <exception cref="InvalidDataException">It cannot be run, or gives something else; the message says what DuckDB says.</exception>
    public static ImmutableArray<ContinuityFinding> Of(DuckDBConnection connection, string text, ContinuityQuestion question)
    {
        try
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = text;
            foreach (string name in Parameter().Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal))
                command.Parameters.Add(new DuckDBParameter(name, question.Settings[name]));
            using DuckDBDataReader reader = command.ExecuteReader();
            var found = ImmutableArray.CreateBuilder<ContinuityFinding>();
            while (reader.Read())
                found.Add(Finding(reader, question.Standard, question.Subject));
            found.Sort((a, b) => (string.CompareOrdinal(a.Subject, b.Subject), a.PeriodEnd.CompareTo(b.PeriodEnd), a.PeriodStart.CompareTo(b.PeriodStart)) is var (s, e, p)
                ? s != 0 ? s : e != 0 ? e : p
                : 0);
            return found.ToImmutable();
        }
        catch (Exception error) when (error is DuckDBException or InvalidCastException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException(error.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".", error);
        }
    }

    /// <summary>A row of the table as it is stored.</summary>
    public static ContinuityFinding Stored(DuckDBDataReader row) => Finding(
        row,
        new(row.Text("standard_id")),
        Codes.TryParse(row.Text("subject_kind"), out SubjectKind kind) ? kind : throw new InvalidDataException($"'subject_kind' is '{row.Text("subject_kind")}'; it must be customer or agent."));

    private static ContinuityFinding Finding(DuckDBDataReader row, StandardId standard, SubjectKind subject)
    {
        string verdict = row.Text("verdict");
        return new()
        {
            SubjectKind = subject,
            Subject = row.Text("subject"),
            PeriodStart = row.Day("period_start") ?? throw new InvalidDataException("'period_start' is NULL; it must be a day."),
            PeriodEnd = row.Day("period_end") ?? throw new InvalidDataException("'period_end' is NULL; it must be a day."),
            Standard = standard,
            Verdict = Codes.TryParse(verdict, out Verdict known)
                ? known
                : throw new InvalidDataException($"'verdict' is '{verdict}'; it must be one of met, not-met, not-applicable, cannot-tell."),
            Reason = row.Text("reason"),
            Value = Rounded6(row, "value"),
            Low = Rounded6(row, "low"),
            High = Rounded6(row, "high"),
            N = row.Count("n"),
            Calls = [.. row.Texts("calls").Select(c => new CallId(c))],
        };
    }

    private static double? Rounded6(DuckDBDataReader row, string column) => row.Number(column) is { } number ? Rounded.To6(number) : null;

    [GeneratedRegex(@"\$(?<name>[a-z][a-z0-9_]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
