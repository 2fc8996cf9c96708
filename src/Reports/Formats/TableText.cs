namespace CallQa.Reports.Formats;

/// <summary>Prints results in a machine's forms; what is for the eye is drawn by whoever owns the terminal.</summary>
public static class TableText
{
    /// <summary>Writes a result.</summary>
    /// <param name="table">The result; its rows are read once.</param>
    /// <param name="format">Any but <see cref="OutputFormat.Table"/> and <see cref="OutputFormat.Xlsx"/>, which <see cref="Workbook"/> writes.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is one of these.</exception>
    public static void Write(ResultTable table, OutputFormat format, TextWriter output)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonFormat.WriteList(table, output);
                break;
            case OutputFormat.Jsonl:
                JsonFormat.WriteLines(table, output);
                break;
            case OutputFormat.Csv:
                CsvFormat.Plain.Write(table, output);
                break;
            case OutputFormat.CsvExcel:
                CsvFormat.Excel.Write(table, output);
                break;
            case OutputFormat.Markdown:
                MarkdownFormat.Write(table, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "This form is no text, or drawn on the terminal.");
        }
    }

    /// <summary>A sentence as Markdown, with nothing in it that Markdown or HTML would act on.</summary>
    public static string Markdown(string sentence) => MarkdownFormat.Escape(sentence);
}
