using CallQa.Ingest.WordErrors;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Ingest;

public class WordErrorsTests
{
    [Theory]
    [InlineData("It's £99, order 7264!", Language.English, "its 90 9 order 7 2 6 4")]
    [InlineData("ninety-nine", Language.English, "90 9")]
    [InlineData("seven hundred twenty six = 726", Language.English, "7 100 20 6 7 100 20 6")]
    [InlineData("Ещё семьсот двадцать шесть, то есть 726", Language.Russian, "еще 700 20 6 то есть 700 20 6")]
    [InlineData("Två hundra = 200; 0", Language.Swedish, "2 100 2 100 0")]
    public void Numbers_and_spelling_are_brought_to_one_form(string text, Language language, string expected) =>
        Assert.Equal(expected, string.Join(' ', ComparedWords.Of(text, null, language).Select(w => w.Text)));

    [Fact]
    public void Edits_agree_with_a_naive_recursion()
    {
        Gen.Select(Gen.Int[0, 2].Array[0, 6], Gen.Int[0, 2].Array[0, 6]).Each(
            pair => Assert.Equal(Naive(pair.Item1, pair.Item2), Alignment.Edits(pair.Item1, pair.Item2)), count: 300, seed: "0N0XIzNsQ0O2");

        static int Naive(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
        {
            if (a.Length == 0 || b.Length == 0)
                return a.Length + b.Length;
            int change = Naive(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1);
            return Math.Min(change, 1 + Math.Min(Naive(a[1..], b), Naive(a, b[1..])));
        }
    }

    [Fact]
    public void Rates_are_counted_by_side_with_an_interval_over_calls()
    {
        using var folder = new TemporaryFolder();
        foreach (string id in new[] { "a", "b" })
            folder.Write(id + ".json", $$"""
                {"schema":"callqa.transcript/1","call":{"id":"{{id}}","language":"en"},"utterances":[
                {"speaker":"agent","start_s":0,"end_s":4,"text":"one two good day","words":[{"text":"1","spoken":"one","start_s":0},{"text":"two","start_s":1},{"text":"good","start_s":2},{"text":"day","start_s":3}]},
                {"speaker":"customer","start_s":5,"end_s":6,"text":"yes please"}]}
                """);

        AsrRow row = Assert.Single(AsrEvaluation.Evaluate(folder.Path, [Heard("a", "1 2 good day", "yes please"), Heard("b", "1 2 day", "yes no please")]));

        Assert.Equal((Language.English, 2, 12), (row.Language, row.Calls, row.Words));
        Assert.Equal(2 / 12.0, row.WordErrors.Value); // "good" left out, "no" added
        Assert.Equal((0, 4 / 12.0), (row.WordErrors.Low, row.WordErrors.High));
        Assert.Equal((1 / 8.0, 1 / 4.0), (row.AgentWordErrors, row.CustomerWordErrors));
        Assert.Equal(100, row.MedianStartErrorMs);
    }

    private static Transcript Heard(string id, string agent, string customer)
    {
        int at = 0;
        string[] said = ["1", "2", .. agent.Split(' ').Skip(2)];
        long[] starts = [.. said.Select(w => w switch { "1" => 100L, "2" => 1100, "good" => 2100, _ => 3100 })];
        var words = said.Select((w, i) =>
        {
            var word = new Word(at, w.Length, new(starts[i], starts[i] + 200), null);
            at += w.Length + 1;
            return word;
        });
        return new()
        {
            Call = new() { Id = new(id), Agent = new("x"), StartedAt = DateTimeOffset.UnixEpoch },
            Origin = new() { Kind = "recognised", Path = "", Sha256 = "" },
            Utterances = [new(Speaker.Agent, new(0, 4000), string.Join(' ', said), [.. words]), new(Speaker.Customer, new(5000, 6000), customer)],
        };
    }
}
