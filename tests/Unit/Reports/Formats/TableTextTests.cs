using CallQa.Reports.Formats;
using Xunit;

namespace CallQa.Unit.Reports.Formats;

public class TableTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" led", "\" led\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=cmd|'/c calc'!A1,1", "\"'=cmd|'/c calc'!A1,1\"")]
    public void Csv_quotes_and_guards_texts(string cell, string expected) => Assert.Equal($"c\r\n{expected}\r\n", Write(OutputFormat.Csv, cell));

    [Fact]
    public void Csv_leaves_numbers_alone() => Assert.Equal("c\r\n-1.5\r\n", Write(OutputFormat.Csv, -1.5));

    [Fact]
    public void Csv_of_nothing_is_an_empty_cell() => Assert.Equal("c\r\n\r\n", Write(OutputFormat.Csv, null));

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<img src=x>", "\\<img src=x\\>")]
    [InlineData("[x](http://y)", "\\[x\\]\\(http://y\\)")]
    [InlineData("one\ntwo", "one two")]
    public void Markdown_lets_no_text_mean_anything(string cell, string expected) =>
        Assert.Equal($"| c |\n| :-- |\n| {expected} |\n", Write(OutputFormat.Markdown, cell));

    [Fact]
    public void Json_keeps_letters_and_kinds()
    {
        Assert.Equal("[\n{\"c\":\"ёж <å> \\\"\"}\n]\n", Write(OutputFormat.Json, "ёж <å> \""));
        Assert.Equal("{\"c\":1.5}\n", Write(OutputFormat.Jsonl, 1.5));
        Assert.Equal("{\"c\":null}\n", Write(OutputFormat.Jsonl, double.NaN));
        Assert.Equal("{\"c\":[\"a\",\"b\"]}\n", Write(OutputFormat.Jsonl, new[] { "a", "b" }));
        Assert.Equal("{\"c\":{\"x\":[1]}}\n", Write(OutputFormat.Jsonl, new RawJson("{\"x\":[1]}")));
        Assert.Equal("{\"c\":\"2026-10-05\"}\n", Write(OutputFormat.Jsonl, new DateOnly(2026, 10, 5)));
    }

    [Theory]
    [InlineData("\u001b[31mred", "[31mred")]
    [InlineData("a\u202eb\u2066c", "a b c")]
    [InlineData("a\r\n\tb", "a b")]
    [InlineData("plain ё", "plain ё")]
    public void Nothing_that_commands_a_terminal_is_left(string text, string expected) => Assert.Equal(expected, CellText.Plain(text));

    [Theory]
    [InlineData("bad\nname.wav", "bad\\nname.wav")]
    [InlineData("a\r\n\tb", "a\\r\\n\\tb")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\u202eb\u2028\u0085\ufeff", "a\\u202eb\\u2028\\u0085\\ufeff")]
    [InlineData("a b\\n ё", "a b\\n ё")]
    public void In_a_name_what_commands_a_terminal_is_written_out(string name, string expected) => Assert.Equal(expected, CellText.Visible(name));

    [Theory]
    [InlineData(0, "0:00.0")]
    [InlineData(62_390, "1:02.3")]
    [InlineData(3_599_999, "59:59.9")]
    public void A_clock_never_points_behind(long ms, string expected) => Assert.Equal(expected, Shown.Clock(ms));

    private static string Write(OutputFormat format, object? cell)
    {
        using var text = new StringWriter();
        TableText.Write(new("", [new("c")], [[cell]]), format, text);
        return text.ToString();
    }
}
