using CallQa.Ingest.WordErrors;
using Xunit;

namespace CallQa.Unit.Ingest;

public sealed class AsrEvaluationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rates_are_counted_per_side_with_intervals_over_calls()
    {
        AsrRow[] rows = [.. AsrEvaluation.Evaluate(Reference("a", "b"), [Heard("a", "1 2 good day", "yes please"), Heard("b", "1 2 day", "yes no please")])];

        Assert.Equal([(null, 2, 12), (Speaker.Agent, 2, 8), (Speaker.Customer, 2, 4)], rows.Select(r => (r.Scope.Channel, r.Calls, r.Words)));
        Assert.All(rows, r => Assert.Equal((Language.English, (string?)null), (r.Scope.Language, r.Scope.Set)));
        Assert.Equal(new(2 / 12.0, 0, 4 / 12.0), rows[0].WordErrors); // "good" left out, "no" added
        Assert.Equal((1 / 8.0, 1 / 4.0), (rows[1].WordErrors.Value, rows[2].WordErrors.Value));
    }

    [Fact]
    public void Starts_are_counted_for_rightly_recognised_words_that_have_times()
    {
        AsrRow[] rows = [.. AsrEvaluation.Evaluate(Reference("a", "b"), [Heard("a", "1 2 good day", "yes please"), Heard("b", "1 3 good day", "yes please", lateMs: 300)])];

        StartErrors starts = rows[0].Starts!;
        Assert.Equal((7, 100, 300), (starts.Words, starts.MedianMs, starts.NinetiethMs)); // 4 x 100, 3 x 300: "3" is wrong
        Assert.Equal(new(4 / 7.0, 0, 1), starts.Near);
        Assert.Null(rows[2].Starts); // nobody wrote times for the customer
    }

    [Fact]
    public void A_set_is_the_folder_of_the_text_and_each_has_rows_of_its_own()
    {
        Transcript[] heard = [Heard("a", "1 2 good day", "yes please"), Heard("b", "1 2 good day", "", mono: true)];

        AsrRow[] rows = [.. AsrEvaluation.Evaluate(Reference("one/a", "two/b"), heard)];

        Assert.Equal(
            ["all all 2", "all Agent 1", "all Customer 1", "all Unknown 1", "one all 1", "one Agent 1", "one Customer 1", "two all 1"],
            rows.Select(r => $"{Path.GetFileName(r.Scope.Set) ?? "all"} {r.Scope.Channel?.ToString() ?? "all"} {r.Calls}"));
    }

    [Fact]
    public void Differences_are_paired_by_call_and_over_the_calls_that_all_have()
    {
        AsrReference reference = Reference("a", "b", "c");
        Transcript[] first = [Heard("a", "1 2 good day", "yes please"), Heard("b", "1 2 day", "yes please"), Heard("c", "1 2 good day", "yes please")];
        Transcript[] second = [Heard("b", "1 day", "yes please"), Heard("a", "1 2 day", "yes please")];

        AsrDifference[] rows = [.. AsrEvaluation.Compare(reference, [first, second]).Where(r => r.Row.Scope.Channel is null)];

        Assert.Equal([(0, 2, 1 / 12.0), (1, 2, 3 / 12.0)], rows.Select(r => (r.Of, r.Row.Calls, r.Row.WordErrors.Value)));
        Assert.Null(rows[0].Words);
        // Each call has one error more, so whatever is drawn, the difference is one word in six; unpaired draws would spread.
        ErrorRate more = rows[1].Words!.Value;
        Assert.All([more.Value, more.Low, more.High], v => Assert.Equal(1 / 6.0, v, 9));
    }

    [Fact]
    public void Intervals_hold_the_truth_about_as_often_as_they_say()
    {
        // 200 samples of 30 calls with 20 words each, every word wrong with a chance of .3.
        var random = new Random(5);
        int holds = 0;
        for (int sample = 0; sample < 200; sample++)
        {
            (int, int)[] calls = [.. Enumerable.Range(0, 30).Select(_ => (Enumerable.Range(0, 20).Count(_ => random.NextDouble() < 0.3), 20))];
            ErrorRate rate = Bootstrap.Rate(calls);
            holds += rate.Low <= 0.3 && rate.High >= 0.3 ? 1 : 0;
        }

        Assert.InRange(holds, 180, 198);
    }

    [Theory]
    [InlineData("""{"call":{"id":"a","language":"de"},"utterances":[]}""", "the call's language is none of ru, sv, en.")]
    [InlineData("""{"schema":"x"}""", "no reference text (KeyNotFoundException); it must be a callqa.transcript/1 file.")]
    public void A_text_that_is_none_is_named(string json, string fault)
    {
        folder.Write("a.json", json);
        Assert.EndsWith("a.json: " + fault, Assert.Throws<InvalidDataException>(() => AsrReference.Read([folder.Path])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_texts_of_one_call_are_refused() =>
        Assert.EndsWith("are of the call 'a'; each call has one.", Assert.Throws<InvalidDataException>(() => Reference("one/a", "two/a")).Message, StringComparison.Ordinal);

    private AsrReference Reference(params string[] files)
    {
        foreach (string file in files)
            folder.Write(file + ".json", $$"""
                {"schema":"callqa.transcript/1","call":{"id":"{{Path.GetFileName(file)}}","language":"en"},"utterances":[
                {"speaker":"agent","start_s":0,"end_s":4,"text":"one two good day","words":[{"text":"1","spoken":"one","start_s":0},{"text":"two","start_s":1},{"text":"good","start_s":2},{"text":"day","start_s":3}]},
                {"speaker":"customer","start_s":5,"end_s":6,"text":"yes please"}]}
                """);
        return AsrReference.Read([folder.Path]);
    }

    private static Transcript Heard(string id, string agent, string customer, int lateMs = 100, bool mono = false)
    {
        int at = 0;
        string[] said = agent.Split(' ');
        var words = said.Select(w =>
        {
            int start = lateMs + (w switch { "1" => 0, "good" => 2000, "day" => 3000, _ => 1000 });
            var word = new Word(at, w.Length, new(start, start + 200), null);
            at += w.Length + 1;
            return word;
        });
        Utterance first = new(mono ? Speaker.Unknown : Speaker.Agent, new(0, 4000), agent, [.. words]);
        return new()
        {
            Call = new() { Id = new(id), Agent = new("x"), StartedAt = DateTimeOffset.UnixEpoch },
            Origin = new() { Kind = "recognised", Path = "", Sha256 = "" },
            Utterances = mono ? [first] : [first, new(Speaker.Customer, new(5000, 6000), customer)],
        };
    }
}
