using CallQa.Cli.Sql;
using Xunit;

namespace CallQa.Unit.Cli.Sql;

public class LineBufferTests
{
    [Theory]
    [InlineData("abc", "abc|")]
    [InlineData("ёжик å", "ёжик å|")]
    [InlineData("abc<L><L>x", "ax|bc")]
    [InlineData("abc<HOME>x<END>y", "xabcy|")]
    [InlineData("abc<^A>x<^E>y", "xabcy|")]
    [InlineData("abc<BS><BS>", "a|")]
    [InlineData("<BS><DEL><L><R>", "|")]
    [InlineData("abc<HOME><DEL>", "|bc")]
    [InlineData("abc<HOME><^D>", "|bc")]
    [InlineData("SELECT count(*)<^W>", "SELECT |")]
    [InlineData("one two<^L>x", "one x|two")]
    [InlineData("one two<HOME><^R>x", "onex| two")]
    [InlineData("one two<^L><^U>", "|two")]
    [InlineData("one two<^L><^K>", "one |")]
    [InlineData("<U>", "second|")]
    [InlineData("<U><U><U>", "first|")]
    [InlineData("typed<U><D>", "typed|")]
    [InlineData("typed<U>!<U><D>", "second|")]
    [InlineData("<D>", "|")]
    public void Keys_do_what_a_terminal_does(string keys, string expected)
    {
        var line = new LineBuffer(["first", "second"]);

        Assert.All(Keys(keys), key => Assert.Equal(LineState.Open, line.Press(key)));

        Assert.Equal(expected, line.Text.Insert(line.Cursor, "|"));
    }

    [Theory]
    [InlineData("a<ENTER>", LineState.Done)]
    [InlineData("a<^C>", LineState.Left)]
    [InlineData("<^D>", LineState.Ended)]
    [InlineData("a<^D>", LineState.Open)]
    internal void A_line_ends_in_three_ways(string keys, LineState expected)
    {
        var line = new LineBuffer([]);

        Assert.Equal(expected, Keys(keys).Select(line.Press).ToArray()[^1]);
    }

    private static IEnumerable<ConsoleKeyInfo> Keys(string keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != '<')
            {
                yield return new(keys[i], ConsoleKey.None, shift: false, alt: false, control: false);
                continue;
            }

            int end = keys.IndexOf('>', i);
            string name = keys[(i + 1)..end];
            bool control = name[0] == '^';
            yield return new('\0', Key(name), shift: false, alt: false, control);
            i = end;
        }
    }

    private static ConsoleKey Key(string name) => name switch
    {
        "L" or "^L" => ConsoleKey.LeftArrow,
        "R" or "^R" => ConsoleKey.RightArrow,
        "U" => ConsoleKey.UpArrow,
        "D" => ConsoleKey.DownArrow,
        "HOME" => ConsoleKey.Home,
        "END" => ConsoleKey.End,
        "BS" => ConsoleKey.Backspace,
        "DEL" => ConsoleKey.Delete,
        "ENTER" => ConsoleKey.Enter,
        _ => Enum.Parse<ConsoleKey>(name[1..]),
    };
}
