namespace CallQa.Reports.Exporting;

/// <summary>What an export is written as.</summary>
public enum ExportFormat
{
    /// <summary>A folder with a Parquet file a table.</summary>
    Parquet,

    /// <summary>A folder with a CSV file a table; texts that a spreadsheet would take for formulas are guarded.</summary>
    Csv,

    /// <summary>A folder with a file a table, one JSON object a line.</summary>
    Jsonl,

    /// <summary>One SQLite file.</summary>
    Sqlite,

    /// <summary>One DuckDB file.</summary>
    DuckDb,

    /// <summary>Tables in a schema of a PostgreSQL database (<see cref="PostgresExport"/>).</summary>
    PostgreSql,
}
