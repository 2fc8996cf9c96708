using System.IO.Compression;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace CallQa.Reports.Formats;

/// <summary>
/// Writes tables as a workbook of Excel (Office Open XML), a sheet a table, with headings that stay and can be filtered by. Texts are cells of
/// type text, so that none is ever taken for a formula; numbers are numbers. Equal tables give equal bytes: the date of its making is left out.
/// </summary>
public static class Workbook
{
    // Excel's own limits (ECMA-376 applications: 31 characters a sheet's name, 32,767 a cell).
    private const int MostName = 31, MostText = 32_767;

    // The first moment that a ZIP archive can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it; titles of tables become names of sheets and must differ, of letters, digits, blanks and hyphens alone.</summary>
    public static void Write(IEnumerable<ResultTable> tables, Stream output)
    {
        using var made = new MemoryStream();
        Make([.. tables], made).AsTask().GetAwaiter().GetResult();
        made.Position = 0;
        WithoutTimes(made, output);
    }

    private static async ValueTask Make(ResultTable[] tables, MemoryStream into)
    {
        Spreadsheet book = await Spreadsheet.CreateNewAsync(into, new SpreadCheetahOptions { DocumentProperties = null }).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            StyleId bold = book.AddStyle(new Style { Font = { Bold = true } });
            foreach (ResultTable table in tables)
            {
                DataCell[][] rows = [.. table.Rows.Select(row => row.Select(Of).ToArray())];
                var options = new WorksheetOptions { FrozenRows = 1 };
                for (int i = 0; i < table.Columns.Count; i++)
                    options.Column(i + 1).Width = Math.Clamp(table.Columns[i].Name.Length + 4, 10, 40);
                if (rows.Length > 0)
                    options.AutoFilter = new AutoFilterOptions(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A1:{Letters(table.Columns.Count)}{rows.Length + 1}"));
                await book.StartWorksheetAsync(table.Title[..Math.Min(table.Title.Length, MostName)], options).ConfigureAwait(false);
                await book.AddRowAsync([.. table.Columns.Select(c => new StyledCell(c.Name, bold))]).ConfigureAwait(false);
                foreach (DataCell[] row in rows)
                    await book.AddRowAsync(row).ConfigureAwait(false);
            }

            await book.FinishAsync().ConfigureAwait(false);
        }
    }

    private static DataCell Of(object? cell) => cell switch
    {
        null or DBNull => default,
        bool truth => new(truth),
        int number => new(number),
        long number => new(number),
        double number when double.IsFinite(number) => new(number),
        double => default,
        _ => new(Text(cell)),
    };

    private static string Text(object cell)
    {
        string text = CellText.Plain(CellText.Of(cell));
        return text.Length > MostText ? text[..MostText] : text;
    }

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);

    private static void WithoutTimes(Stream made, Stream output)
    {
        using var from = new ZipArchive(made, ZipArchiveMode.Read);
        using var packed = new MemoryStream();
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                ZipArchiveEntry copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using Stream source = entry.Open(), target = copy.Open();
                source.CopyTo(target);
            }

        packed.Position = 0;
        packed.CopyTo(output);
    }
}
