using CallQa.Reports.Formats;

namespace CallQa.Cli.Output;

/// <summary>Prints an answer of several tables, of which <c>--show</c> picks one.</summary>
internal static class NamedTables
{
    /// <summary>
    /// Prints the table called <paramref name="only"/>. Without a name, forms for people get each that has rows, without the long
    /// ones; the others, which hold one table, get <paramref name="main"/>.
    /// </summary>
    public static void Print<T>(T answer, IEnumerable<(string Name, bool IsLong, Func<T, ResultTable> Make)> tables, string main, string? only, OutputFormat format)
    {
        bool forPeople = format is OutputFormat.Table or OutputFormat.Markdown;
        foreach ((string name, bool isLong, Func<T, ResultTable> make) in tables)
        {
            bool wanted = only is not null ? string.Equals(name, only, StringComparison.Ordinal)
                : forPeople ? !isLong
                : string.Equals(name, main, StringComparison.Ordinal);
            if (!wanted)
                continue;
            ResultTable table = make(answer);
            if (forPeople && only is null && !table.Rows.Any())
                continue;
            ResultPrinter.Print(table, format, Console.Out);
            if (forPeople)
                Console.Out.WriteLine();
        }
    }
}
