using CallQa.Reports.Formats;
using Spectre.Console;

namespace CallQa.Cli.Output;

/// <summary>
/// Prints results on standard output in any form. Tables are drawn to the terminal's width and in bold where that is allowed
/// (a terminal, and no NO_COLOR); elsewhere they are plain and as wide as they need.
/// </summary>
internal static class ResultPrinter
{
    private const int Unbounded = 4000;

    /// <summary>Prints one result.</summary>
    public static void Print(ResultTable table, OutputFormat format, TextWriter output)
    {
        if (format == OutputFormat.Table)
            Draw(table, output);
        else
            TableText.Write(table, format, output);
    }

    /// <summary>Prints a result about files, whose names are made visible for people (<see cref="CellText.Visible"/>); machines get them as they are.</summary>
    public static void PrintFiles(ResultTable table, OutputFormat format, TextWriter output) => Print(
        format is OutputFormat.Table or OutputFormat.Markdown
            ? table with { Rows = table.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(cell => cell is string text ? CellText.Visible(text) : cell)]) }
            : table,
        format,
        output);

    private static void Draw(ResultTable table, TextWriter output)
    {
        bool terminal = !Console.IsOutputRedirected && ReferenceEquals(output, Console.Out);
        bool colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!terminal)
            console.Profile.Width = Unbounded;
        var drawn = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (ResultColumn column in table.Columns)
        {
            var heading = new TableColumn(new Text(CellText.Plain(column.Name), new Style(decoration: Decoration.Bold)));
            drawn.AddColumn(column.Right ? heading.RightAligned() : heading);
        }

        foreach (IReadOnlyList<object?> row in table.Rows)
            drawn.AddRow(row.Select(Cell));
        if (table.Title.Length > 0)
            output.WriteLine(CellText.Plain(table.Title));
        console.Write(drawn);
    }

    private static Text Cell(object? cell) => cell is IEnumerable<string> lines
        ? new(string.Join('\n', lines.Select(CellText.Plain)))
        : new(CellText.Plain(CellText.Of(cell)));
}
