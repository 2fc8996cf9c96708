using CallQa.Scoring.Yaml;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Scoring.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: &x 1\n", "f.yml:1:4: '&x' names a value for repetition; write it out, or put it into quotes if it is a text.")]
    [InlineData("a: *x\n", "f.yml:1:4: '*x' repeats another value; write it out, or put it into quotes if it is a text.")]
    [InlineData("a: [*faktura]\n", "f.yml:1:5: '*faktura' repeats another value; write it out, or put it into quotes if it is a text.")]
    [InlineData("a: [!not satisfied]\n", "f.yml:1:5: '!not' is a tag; put the whole value into quotes if it is a text.")]
    [InlineData("a: !!str x\n", "f.yml:1:4: 'tag:yaml.org,2002:str' is a tag; put the whole value into quotes if it is a text.")]
    [InlineData("a: 1\nb: 2\na: 3\n", "f.yml:3:1: the key 'a' stands twice; the first is in line 1.")]
    [InlineData("a: {b: 1, b: 2}\n", "f.yml:1:11: the key 'b' stands twice; the first is in line 1.")]
    [InlineData("<<: {b: 1}\n", "f.yml:1:1: '<<' takes over keys of another map; write them out.")]
    [InlineData("[a]: b\n", "f.yml:1:1: a key is a list; it must be a word.")]
    [InlineData("a:\n\tb: 1\n", "f.yml:2:1: a tab stands here; use spaces.")]
    [InlineData("a: 1 \t# x\n", "f.yml:1:6: a tab stands here; use spaces.")]
    [InlineData("a: \u0000\n", "f.yml:1:4: the character U+0000 stands here; take it out.")]
    [InlineData("- a\n- b\n", "f.yml:1:1: the top of the file is a list; it must be keys with values.")]
    [InlineData("just words\n", "f.yml:1:1: the top of the file is 'just words'; it must be keys with values.")]
    [InlineData("a: 1\n---\nb: 2\n", "f.yml:2:1: a second document begins here; a file holds one.")]
    [InlineData("a: @b\n", "f.yml:1:4: a value that begins with '@' must be put into quotes.")]
    [InlineData("a: %b\n", "f.yml:1:4: a value that begins with '%' must be put into quotes.")]
    public void Each_fault_of_the_author_is_told_with_its_place(string text, string expected)
    {
        YamlDocument document = YamlReader.Read(text, "f.yml");

        Assert.Equal(expected, Assert.Single(document.Problems).ToString());
    }

    [Theory]
    [InlineData("a: [1, 2\n")]
    [InlineData("a: \"b\nc: d\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a:\n  - 1\n b: 2\n")]
    [InlineData("a: {b\n")]
    [InlineData("}\n")]
    public void Broken_text_gives_one_problem_with_a_place_and_ends_as_a_sentence(string text)
    {
        YamlDocument document = YamlReader.Read(text, "f.yml");

        YamlProblem problem = Assert.Single(document.Problems);
        Assert.InRange(problem.At.Line, 1, 4);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_that_can_be_told_apart_are_told_at_once()
    {
        YamlDocument document = YamlReader.Read("a: *x\nb: &y 1\nb: 2\n", "f.yml");

        Assert.Equal([1, 2, 3], document.Problems.Select(p => p.At.Line));
    }

    [Fact]
    public void Keys_come_in_order_with_line_and_column_of_key_and_value()
    {
        YamlMap root = Read("b: 1\na:\n  - x\n  - {c: \"y\"}\n");

        Assert.Equal(["b", "a"], root.Entries.Select(e => e.Key));
        var list = Assert.IsType<YamlList>(root.Find("a"));
        Assert.Equal("f.yml:3:5", list.Items[0].At.ToString());
        var inner = Assert.IsType<YamlMap>(list.Items[1]);
        Assert.Equal("f.yml:4:6", inner.Entries[0].KeyAt.ToString());
        Assert.Equal("f.yml:4:9", inner.Entries[0].Value.At.ToString());
    }

    [Theory]
    [InlineData("no", "no")]
    [InlineData("1.0", "1.0")]
    [InlineData("null", "null")]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("credit !card", "credit !card")]
    [InlineData("apologise|apologize", "apologise|apologize")]
    [InlineData("bye$", "bye$")]
    [InlineData("<time>", "<time>")]
    [InlineData("'*faktura'", "*faktura")]
    [InlineData("просить ...2 прощение", "просить ...2 прощение")]
    public void Every_scalar_is_a_text(string yaml, string text) =>
        Assert.Equal(text, Assert.IsType<YamlScalar>(Read($"a: [{yaml}]\n").Find("a") is YamlList list ? list.Items[0] : null).Text);

    [Fact]
    public void Nothing_after_the_colon_is_missing_but_an_empty_text_in_quotes_is_not()
    {
        YamlMap root = Read("a:\nb: ''\n");

        Assert.True(Assert.IsType<YamlScalar>(root.Find("a")).IsMissing);
        Assert.False(Assert.IsType<YamlScalar>(root.Find("b")).IsMissing);
    }

    [Theory]
    [InlineData("a: plain text\n", 6, "f.yml:1:10")]
    [InlineData("a: \"quoted\"\n", 1, "f.yml:1:6")]
    [InlineData("a:\n  - |\n    C: hello\n    A: [sorry]\n", 12, "f.yml:4:8")]
    [InlineData("a: |\n\n   x\n   yz\n", 4, "f.yml:4:5")]
    public void A_character_of_a_text_can_be_found_in_the_file(string text, int offset, string expected)
    {
        YamlNode node = Read(text).Find("a")!;
        var scalar = (YamlScalar)(node is YamlList list ? list.Items[0] : node);

        Assert.Equal(expected, scalar.PositionOf(offset).ToString());
    }

    [Fact]
    public void Line_ends_of_other_systems_and_a_byte_order_mark_change_nothing()
    {
        YamlDocument document = YamlReader.Read("\uFEFFa: |\r\n  x\r\n  y\r\n"u8, "f.yml");

        Assert.Empty(document.Problems);
        Assert.Equal("x\ny\n", Assert.IsType<YamlScalar>(document.Root.Find("a")).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void An_empty_file_is_an_empty_map(string text)
    {
        YamlDocument document = YamlReader.Read(text, "f.yml");

        Assert.Empty(document.Problems);
        Assert.Empty(document.Root.Entries);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_with_their_place()
    {
        YamlDocument document = YamlReader.Read([(byte)'a', (byte)':', (byte)'\n', (byte)'b', 0xE5, 0xE4], "f.yml");

        Assert.Equal("f.yml:2:2: a byte here is not UTF-8; save the file as UTF-8.", Assert.Single(document.Problems).ToString());
    }

    [Fact]
    public void Size_and_depth_are_bounded()
    {
        YamlDocument deep = YamlReader.Read("a: " + new string('[', 100_000), "f.yml");
        YamlDocument large = YamlReader.Read(new byte[YamlReader.MaxBytes + 1], "f.yml");
        YamlDocument allowed = YamlReader.Read("a: " + new string('[', YamlReader.MaxDepth - 1) + new string(']', YamlReader.MaxDepth - 1), "f.yml");

        Assert.Contains("32 lists and maps", Assert.Single(deep.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("4,194,305 bytes", Assert.Single(large.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(allowed.Problems);
    }

    [Fact]
    public void No_text_whatever_makes_the_reader_throw()
    {
        Gen<string> pieces = Gen.OneOf(new[] {
            "a", ": ", ":", "- ", "-", "\n", "\n  ", " ", "[", "]", "{", "}", ",", "|", ">", "'", "\"", "\\", "&", "*", "!", "!!", "%", "@", "`",
            "#", " #", "?", "? ", "---", "...", "<<", "~", "0", "é", "я", "\uD83D\uDE00", "%YAML 9.9\n", "%TAG ! x\n", "|2+", ">-", "\\u00", "\\x", "!<", "\r\n" }.Select(p => Gen.Const(p)).ToArray());
        pieces.List[0, 40].Select(list => string.Concat(list)).Each(
            text =>
            {
                YamlDocument document = YamlReader.Read(text, "f.yml");
                Assert.All(document.Problems, p => Assert.True(p.At.Line >= 1 && p.At.Column >= 1 && p.Message.EndsWith('.')));
            },
            seed: "0N0XIzNsQ0O2",
            count: 20_000);
    }

    private static YamlMap Read(string text)
    {
        YamlDocument document = YamlReader.Read(text, "f.yml");
        Assert.Empty(document.Problems);
        return document.Root;
    }
}
