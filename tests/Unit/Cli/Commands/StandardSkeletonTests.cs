using CallQa.Cli.Commands;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Cli.Commands;

public class StandardSkeletonTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ru sv en")]
    public void A_new_standard_loads_as_a_draft_and_its_examples_hold(string languages)
    {
        string[] codes = languages.Split(' ');
        Language[] spoken = [.. codes.Select(c => Codes.TryParse(c, out Language l) ? l : Language.Unknown)];
        using var folder = new TemporaryFolder();
        folder.Write("pack.yml", $"id: some\nversion: \"1\"\nlanguages: [{string.Join(", ", codes)}]\nsections: [{{ id: rules }}]\n");
        folder.Write("rules/say-it.yml", StandardSkeleton.Of("rules", "say-it", spoken));

        PackReading reading = PackReader.Check(folder.Path);

        Assert.Empty(reading.Problems);
        Standard standard = Assert.Single(reading.Pack!.Standards);
        Assert.Equal(Status.Draft, standard.Status);
        Assert.Equal(spoken, standard.Languages);
        ExampleResult[] results = [.. new ExampleRunner(reading.Pack).Run(standard)];
        Assert.Equal(3 * spoken.Length, results.Length);
        Assert.Empty(results.Where(r => !r.Passed).Select(r => r.Fault));
    }
}
