using CallQa.Benchmarks.Planted;
using CallQa.Redaction;
using Xunit;

namespace CallQa.Unit.Redaction.Planted;

/// <summary>The planted talks of <c>benchmarks -- redaction</c>, other seed, against the targets of docs/personal-data.md.</summary>
public sealed class PlantedNumbersTests
{
    private static readonly Redactor Redactor = Redactor.Create(RedactionSettings.Usual);
    private static readonly Lazy<PlantedJudgement[]> Judged = new(() => Judge(held: false));
    private static readonly Lazy<PlantedJudgement[]> HeldOut = new(() => Judge(held: true));

    [Theory]
    [InlineData("card", 0.995)]
    [InlineData("phone", 0.98)]
    [InlineData("email", 0.98)]
    [InlineData("account", 0.98)]
    [InlineData("cvv", 0.98)]
    [InlineData("expiry", 0.98)]
    [InlineData("passport", 0.98)]
    [InlineData("snils", 0.98)]
    [InlineData("inn", 0.98)]
    [InlineData("personnummer", 0.98)]
    public void Nearly_all_that_was_planted_is_replaced_to_the_last_digit(string kind, double recall)
    {
        Assert.All(new[] { Judged.Value, HeldOut.Value }, half =>
        {
            PlantedJudgement[] planted = [.. half.Where(j => j.Item.Kind.Equals(kind, StringComparison.Ordinal))];
            string[] missed = [.. planted.Where(j => !j.Gone).Select(Line)];
            Assert.True(planted.Length - missed.Length >= recall * planted.Length, $"{missed.Length} of {planted.Length} missed:\n{string.Join('\n', missed.Take(40))}");
        });
    }

    [Fact]
    public void Nearly_all_that_is_replaced_was_planted()
    {
        PlantedJudgement[] judged = [.. Judged.Value, .. HeldOut.Value];
        int all = judged.Sum(j => j.Replaced.Count);
        string[] wrong = [.. judged.Where(j => j.Replaced.Any(r => !r.Right)).Select(Line)];
        Assert.True(wrong.Length <= 0.05 * all, $"{wrong.Length} of {all} wrong:\n{string.Join('\n', wrong.Take(40))}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_talks() => Assert.Equal(
        PlantedCorpus.Make(100, seed: 7, held: false).Select(Text),
        PlantedCorpus.Make(100, seed: 7, held: false).Select(Text));

    private static PlantedJudgement[] Judge(bool held) => [.. PlantedCorpus.Make(1000, seed: 20261128, held).Select(item => PlantedJudgement.Of(item, Redactor))];

    private static string Text(PlantedItem item) => string.Join('|', item.Said.Select(s => s.Text));

    private static string Line(PlantedJudgement judged) => $"{judged.Item.Form}: {Text(judged.Item)} => {judged.After}";
}
