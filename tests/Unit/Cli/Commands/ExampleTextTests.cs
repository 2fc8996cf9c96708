using CallQa.Cli.Commands;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Cli.Commands;

public class ExampleTextTests
{
    [Fact]
    public void What_was_found_is_underlined_below_its_words_and_marks_stand_as_in_the_file()
    {
        const string Lines = "signals: { a: { en: [sorry] } }\nrule: { kind: present, heard: a }";
        string standard = SomePack.Standard(Lines).Replace("\"A: Hello.\"", "\"A: Hello, [we regret] it. I am sorry.\"", StringComparison.Ordinal);

        Assert.Equal(
            """
            rules/one.yml:9:25: one (en) is met, but nothing shows the marked words 'we regret'.
                A: Hello, [we regret] it. I am sorry.
                                               ^^^^^^
                hit a 2.60-2.95 s 'sorry'


            """.ReplaceLineEndings("\n"),
            Shown(standard));
    }

    [Fact]
    public void A_long_line_is_broken_between_words_and_each_piece_keeps_its_underline()
    {
        const string Lines = "signals: { a: { en: [sorry] } }\nrule: { kind: absent, heard: a }";
        string words = string.Join(' ', Enumerable.Repeat("and again", 12));
        string standard = SomePack.Standard(Lines).Replace("\"A: Hello.\"", $"\"A: Sorry {words} sorry.\"", StringComparison.Ordinal);

        string[] lines = Shown(standard).Split('\n');

        Assert.StartsWith("    A: Sorry and", lines[1], StringComparison.Ordinal);
        Assert.Equal("       ^^^^^", lines[2]);
        Assert.Equal(lines[3].IndexOf("sorry.", StringComparison.Ordinal), lines[4].IndexOf('^'));
        Assert.All(lines.Take(5), l => Assert.InRange(l.Length, 0, 120));
    }

    private static string Shown(string standard)
    {
        PackReading reading = SomePack.Read(("rules/one.yml", standard));
        ExampleResult failed = new ExampleRunner(reading.Pack!).Run().First(r => !r.Passed);
        using var text = new StringWriter { NewLine = "\n" };
        ExampleText.Write(failed, text);
        string all = text.ToString();
        return all[all.IndexOf("rules/one.yml", StringComparison.Ordinal)..];
    }
}
