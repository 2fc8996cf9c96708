using System.IO.Compression;
using System.Xml.Linq;
using CallQa.Reports.Formats;
using Xunit;

namespace CallQa.Unit.Reports.Formats;

public class WorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static ResultTable Table(params object?[][] rows) => new("Группы åäö", [new("name"), new("value", true)], rows);

    [Fact]
    public void Texts_are_texts_and_numbers_are_numbers()
    {
        XElement[] cells = Cells(Bytes(Table(["=1+1", 7.25], ["@cmd", -3], ["плохо\u001b[31m", null], ["\ud800 half", double.NaN], ["<script>", true])));
        Assert.Equal(
            ["name", "value", "=1+1", "7.25", "@cmd", "-3", "плохо [31m"],
            cells.Select(c => c.Value).Take(7));
        Assert.Equal("inlineStr", (string?)cells[2].Attribute("t"));
        Assert.Null((string?)cells[3].Attribute("t"));
        Assert.DoesNotContain(cells, c => c.Element(Main + "f") is not null);
    }

    [Fact]
    public void The_clock_is_not_in_it()
    {
        byte[] bytes = Bytes(Table(["a", 1]));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.StartsWith("docProps", StringComparison.Ordinal));
        Assert.Equal(bytes, Bytes(Table(["a", 1])));
    }

    [Fact]
    public void A_text_too_long_for_a_cell_is_cut() => Assert.Equal(32_767, Cells(Bytes(Table([new string('x', 40_000), 1])))[2].Value.Length);

    [Theory]
    [InlineData("=1+1;2", "\"'=1+1;2\"")]
    [InlineData("-a", "'-a")]
    [InlineData("\uff1dHYPERLINK", "'\uff1dHYPERLINK")]
    [InlineData("a,b", "a,b")]
    public void Excels_own_csv_has_semicolons_commas_and_guards(string text, string expected)
    {
        using var output = new StringWriter();
        TableText.Write(Table([text, -1234.5]), OutputFormat.CsvExcel, output);
        Assert.Equal($"\ufeffname;value\r\n{expected};-1234,5\r\n", output.ToString());
    }

    private static byte[] Bytes(ResultTable table)
    {
        using var stream = new MemoryStream();
        Workbook.Write([table], stream);
        return stream.ToArray();
    }

    private static XElement[] Cells(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using Stream sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. XDocument.Load(sheet).Descendants(Main + "c")];
    }
}
