using Xunit;

namespace CallQa.Binary.Standards;

/// <summary>What the program says of how much the examples of a standard prove and of what its signals hear.</summary>
public sealed class ProofTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Changes_of_a_rule_are_counted_and_a_share_can_be_asked_for()
    {
        (int code, string output, _) = CallQaProcess.Run(_work.Path, "standards", "mutate", "hear-customer-out", "--format", "csv", "--at-least", "100");

        Assert.Equal(0, code);
        Assert.Equal(
            "standard,changes,noticed,noticed_percent,phrases,held,held_percent\nhear-customer-out,2,2,100,0,0,\nall,2,2,100,0,0,\n", output);

        (code, _, _) = CallQaProcess.Run(_work.Path, "standards", "mutate", "no-slang-or-ambiguous-shorthand", "--at-least", "100");

        Assert.Equal(4, code); // nine of ten are noticed

        (code, _, string error) = CallQaProcess.Run(_work.Path, "standards", "mutate", "hear-customer-out", "--at-least", "101");

        Assert.Equal(2, code);
        Assert.Contains("--at-least is '101'; it must be a number from 0 to 100.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_signal_hears_is_counted_by_language_and_halves_add_up()
    {
        int[] Counts(params string[] more)
        {
            (int code, string output, _) = CallQaProcess.Run(
                _work.Path, ["standards", "hear", "say-goodbye", "farewell", "--act", "goodbye", "--format", "csv", .. more]);
            Assert.Equal(0, code);
            string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["language", "ru", "sv", "en", "all"], lines.Select(l => l.Split(',')[0]));
            return [.. lines.Skip(1).SelectMany(l => new[] { 1, 2, 4, 5 }.Select(i => int.Parse(l.Split(',')[i], System.Globalization.CultureInfo.InvariantCulture)))];
        }

        int[] all = Counts(), odd = Counts("--half", "odd"), even = Counts("--half", "even");

        Assert.Equal(all, odd.Zip(even, (a, b) => a + b));
        Assert.All(all.Chunk(4), row => Assert.True(row[1] > row[0] / 2));
    }

    [Fact]
    public void A_signal_that_is_not_there_is_answered_with_those_that_are()
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "standards", "hear", "say-goodbye", "farwell", "--act", "goodbye");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("callqa: 'farwell' is no signal of 'say-goodbye'; it must be one of farewell.\n", error);
    }
}
