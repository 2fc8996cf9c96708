using CallQa.Scoring.Yaml;
using Xunit;

namespace CallQa.Unit.Scoring.Yaml;

public class KeyReaderTests
{
    private static readonly string[] Weights = ["critical", "major", "minor"];

    [Theory]
    [InlineData("wieght: major\n", "f.yml:1:1: 'wieght' is not a key here; did you mean 'weight'? Allowed: weight.")]
    [InlineData("colour: red\n", "f.yml:1:1: 'colour' is not a key here; allowed: weight.")]
    [InlineData("weight: majr\n", "f.yml:1:9: 'weight' is 'majr'; it must be one of critical, major, minor. Did you mean 'major'?")]
    [InlineData("weight: Major\n", "f.yml:1:9: 'weight' is 'Major'; it must be one of critical, major, minor. Did you mean 'major'?")]
    [InlineData("weight:\n", "f.yml:1:8: 'weight' is empty; it must be one of critical, major, minor.")]
    [InlineData("weight: [major]\n", "f.yml:1:9: 'weight' is a list; it must be one of critical, major, minor.")]
    public void A_wrong_key_or_word_is_told_with_what_is_near_and_what_is_allowed(string text, string expected)
    {
        (KeyReader keys, YamlProblems problems) = Open(text);
        keys.TakeWord("weight", Weights);
        keys.RefuseRest();

        Assert.Equal(expected, Assert.Single(problems.InOrder()).ToString());
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-2", null)]
    [InlineData("1,5", null)]
    [InlineData("1e3", null)]
    [InlineData("NaN", null)]
    [InlineData("11", null)]
    [InlineData("''", null)]
    public void Numbers_have_a_point_and_bounds(string text, double? expected)
    {
        (KeyReader keys, YamlProblems problems) = Open($"n: {text}\n");

        Assert.Equal(expected, keys.TakeNumber("n", 0, 10));
        Assert.Equal(expected is null, problems.Any);
    }

    [Theory]
    [InlineData("25 %", 25.0)]
    [InlineData("12.5%", 12.5)]
    [InlineData("25", null)]
    [InlineData("101 %", null)]
    [InlineData("-1 %", null)]
    public void Shares_carry_their_sign(string text, double? expected)
    {
        (KeyReader keys, YamlProblems problems) = Open($"n: {text}\n");

        Assert.Equal(expected, keys.TakePercent("n"));
        Assert.Equal(expected is null, problems.Any);
    }

    [Theory]
    [InlineData("20 s", 20_000L)]
    [InlineData("1.5 min", 90_000L)]
    [InlineData("500ms", 500L)]
    [InlineData("2 h", 7_200_000L)]
    [InlineData("20", null)]
    [InlineData("20 sec", null)]
    [InlineData("-5 s", null)]
    [InlineData("1.2.3 s", null)]
    [InlineData("99999 h", null)]
    [InlineData("s", null)]
    public void Lengths_of_time_carry_their_unit(string text, long? expected)
    {
        (KeyReader keys, YamlProblems problems) = Open($"n: {text}\n");

        Assert.Equal(expected, keys.TakeDurationMs("n"));
        Assert.Equal(expected is null, problems.Any);
    }

    [Fact]
    public void What_is_required_and_absent_is_told_at_the_map()
    {
        (KeyReader keys, YamlProblems problems) = Open("a: 1\n");
        keys.TakeText("a");

        Assert.Null(keys.RequireText("id"));
        Assert.Equal("f.yml:1:1: the key 'id' is missing.", Assert.Single(problems.InOrder()).ToString());
    }

    [Fact]
    public void One_text_counts_as_a_list_of_one_and_an_empty_key_is_a_fault()
    {
        (KeyReader keys, YamlProblems problems) = Open("a: x\nb: [y, z]\nc:\n");

        Assert.Equal(["x"], keys.TakeTexts("a").Select(t => t.Text));
        Assert.Equal(["y", "z"], keys.TakeTexts("b").Select(t => t.Text));
        Assert.False(problems.Any);
        Assert.Empty(keys.TakeTexts("c"));
        Assert.Equal("f.yml:3:3: 'c' is empty; it must be a list.", Assert.Single(problems.InOrder()).ToString());
    }

    private static (KeyReader Keys, YamlProblems Problems) Open(string text)
    {
        YamlDocument document = YamlReader.Read(text, "f.yml");
        var problems = new YamlProblems();
        problems.AddRange(document.Problems);
        return (new(document.Root, problems), problems);
    }
}
