using CallQa.Cli.Output;
using CallQa.Reports.Formats;
using Xunit;

namespace CallQa.Unit.Cli.Output;

public class ResultPrinterTests
{
    private static readonly ResultTable Table = new(
        "Agents",
        [new("Agent"), new("Calls", true), new("Worst")],
        [
            ["a1", 12, new[] { "greeting 1 of 2", "goodbye 3 of 9" }],
            ["агент [red]два[/]\u001b[31m", 3, null],
        ]);

    [Fact]
    public void A_table_is_plain_text_where_there_is_no_terminal()
    {
        using var text = new StringWriter();
        ResultPrinter.Print(Table, OutputFormat.Table, text);
        string[] lines = [.. text.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)];
        Assert.Equal(
            [
                "Agents",
                "  Agent                    Calls   Worst",
                "────────────────────────────────────────────────────",
                "  a1                          12   greeting 1 of 2",
                "                                   goodbye 3 of 9",
                "  агент [red]два[/] [31m       3",
            ],
            lines);
    }

    [Fact]
    public void A_wide_table_is_not_broken_where_there_is_no_terminal()
    {
        using var text = new StringWriter();
        ResultPrinter.Print(new("", [new("c")], [[new string('x', 1000)]]), OutputFormat.Table, text);
        Assert.Contains(new string('x', 1000), text.ToString(), StringComparison.Ordinal);
    }
}
