using CallQa.Scoring.Classifying.Training;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying.Training;

public class TrainingDataTests
{
    private const string Heading = "id\tspeaker\tacts\tstyle\tsplit_group\ttext\n";

    [Fact]
    public void The_pack_of_the_checkout_holds_75_acts_and_all_utterances()
    {
        TrainingData data = TrainingData.Read(RepositoryFolder.File("standards/service"));
        Assert.Equal(75, data.Acts.Length);
        Assert.Equal(
            [(Language.Russian, 3547), (Language.Swedish, 1968), (Language.English, 1914)],
            data.Examples.GroupBy(e => e.Language).Select(g => (g.Key, g.Count())));
        Assert.All(data.Acts, act => Assert.Equal(3, data.Examples.Where(e => e.Acts.Contains(act.Name)).Select(e => e.Language).Distinct().Count()));
    }

    [Theory]
    [InlineData("1\tagent\tgreting\tpunct\t1\thej", "ru.tsv:2: the act 'greting' is not in acts.tsv")]
    [InlineData("1\tagent\tanger\tpunct\t1\thej", "ru.tsv:2: the act 'anger' belongs to the customer, but the agent speaks")]
    [InlineData("1\tboss\tnone\tpunct\t1\thej", "ru.tsv:2: the speaker is 'boss'; it must be agent or customer")]
    [InlineData("1\tagent\tnone\tpunct\t1", "ru.tsv:2: has 5 columns; 6 are needed")]
    [InlineData("1\tagent\tnone\tpunct\t1\t ", "ru.tsv:2: the text is empty")]
    [InlineData("1\tagent\tgreeting+none\tpunct\t1\thej", "ru.tsv:2: the act 'none' is not in acts.tsv; it must be one of its acts, or none alone")]
    public void A_wrong_line_is_named_with_what_is_allowed(string line, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("acts.tsv", "act\tspeaker\ngreeting\tagent\nanger\tcustomer\nnone\tboth\n");
        folder.Write("training/ru.tsv", Heading + line + "\n");
        Assert.Contains(message, Assert.Throws<TrainingDataException>(() => TrainingData.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("acts.tsv: is missing", Assert.Throws<TrainingDataException>(() => TrainingData.Read(folder.Path)).Message, StringComparison.Ordinal);
    }
}
