using CallQa.Reports.Queries;

namespace CallQa.Reports.Exporting;

/// <summary>How a column of a view is asked for, so that the other program can hold it.</summary>
internal sealed record ExportColumn(string Name, string Type)
{
    /// <summary>True for lists, structures and maps.</summary>
    public bool IsNested => Type.EndsWith(']') || Type.StartsWith("STRUCT", StringComparison.Ordinal) || Type.StartsWith("MAP", StringComparison.Ordinal);

    private string Quoted => $"\"{Name}\"";

    /// <summary>The columns of a view, as they stand.</summary>
    public static IReadOnlyList<ExportColumn> Of(DatasetView view, string table) =>
        view.Run("catalog-columns", [("table", table)], r => new ExportColumn(r.Text("column"), r.Text("type")));

    /// <summary>As an expression of SQL.</summary>
    public string Expression(ExportFormat format) => format switch
    {
        ExportFormat.Csv => $"{Guarded(Plain())} AS {Quoted}",
        ExportFormat.Sqlite => $"{Plain()} AS {Quoted}",
        ExportFormat.PostgreSql when IsNested => $"{Plain()} AS {Quoted}",
        _ => Quoted,
    };

    /// <summary>SQLite's word for the type.</summary>
    public string SqliteType() => Type switch
    {
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "BOOLEAN" => "INTEGER",
        "DOUBLE" or "FLOAT" => "REAL",
        _ => "TEXT",
    };

    // Lists and structures as JSON, moments in UTC to the millisecond, days as 2026-10-05.
    private string Plain() =>
        IsNested ? $"to_json({Quoted})::VARCHAR"
        : Type is "TIMESTAMP WITH TIME ZONE" ? $"strftime({Quoted} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')"
        : Type is "DATE" ? $"{Quoted}::VARCHAR"
        : Quoted;

    // As CSV in reports: an apostrophe in front of what a spreadsheet would run.
    private string Guarded(string text) =>
        IsNested || Type is "VARCHAR" ? $"CASE WHEN regexp_matches({text}, '^[=+@\\t\\r-]') THEN '''' || {text} ELSE {text} END" : text;
}
