namespace CallQa.Reports.Formats;

/// <summary>The forms in which anything that is read can be printed.</summary>
public enum OutputFormat
{
    /// <summary>For the eye, in columns.</summary>
    Table,

    /// <summary>One JSON value.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>RFC 4180, with a heading line, and cells guarded against being taken for formulas.</summary>
    Csv,

    /// <summary>The same for Excel in Russian or Swedish: semicolons, decimal commas, a byte order mark.</summary>
    CsvExcel,

    /// <summary>A table of GitHub's Markdown.</summary>
    Markdown,

    /// <summary>A workbook of Excel, a sheet a table.</summary>
    Xlsx,
}
