using System.Collections.Immutable;
using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

public class ActClassifierTests
{
    private const string Thanks = "Thank you so much for calling us today";

    [Fact]
    public void Each_utterance_has_its_list_at_its_index()
    {
        CallActs acts = Models.Classifier.Classify(Models.Call(Speaker.Agent.Says(Thanks), Speaker.Customer.Says("…"), Speaker.Agent.Says(Thanks)));
        Assert.Equal(3, acts.ByUtterance.Length);
        Assert.Contains(acts.ByUtterance[0], h => h.Act is "thanks");
        Assert.Empty(acts.ByUtterance[1]);
        Assert.Equal(acts.ByUtterance[0], acts.ByUtterance[2]);
        Assert.Equal(Models.Classifier.ModelSha256, acts.ModelSha256);
    }

    [Fact]
    public void A_hit_has_a_probability_in_thousandths_from_0_05_and_the_time_of_its_utterance() =>
        Assert.All(Models.ActsOf(Speaker.Agent, Thanks), h =>
        {
            Assert.InRange(h.Probability, .05, 1);
            Assert.Equal(Math.Round(h.Probability, 3), h.Probability);
            Assert.Equal(new TimeRange(1000, 5000), h.Time);
        });

    [Fact]
    public void An_unknown_speaker_has_no_acts() => Assert.Empty(Models.ActsOf(Speaker.Unknown, Thanks));

    [Fact]
    public void An_announcement_has_no_acts()
    {
        Utterance announcement = new(Speaker.Agent, new TimeRange(0, 1), Thanks) { Kind = UtteranceKind.Announcement };
        Assert.Empty(Models.Classifier.Classify(Models.Call(announcement)).ByUtterance[0]);
    }

    [Fact]
    public void A_customer_has_no_acts_of_an_agent() => Assert.DoesNotContain(Models.ActsOf(Speaker.Customer, Thanks), h => h.Act is "thanks");

    [Theory]
    [InlineData("")]
    [InlineData("…?!")]
    [InlineData("<card>")]
    public void Nothing_said_gives_no_acts(string text) => Assert.Empty(Models.ActsOf(Speaker.Agent, text));

    [Fact]
    public void A_placeholder_is_as_if_it_were_not_there() =>
        Assert.Equal(Models.ActsOf(Speaker.Agent, "Could you please repeat"), Models.ActsOf(Speaker.Agent, "Could you please repeat <card>"));

    [Fact]
    public void Pieces_of_a_long_utterance_have_their_own_times()
    {
        string text = string.Join(' ', Enumerable.Repeat("the parcel left our depot on monday", 4)) + ". " + Thanks + ", goodbye.";
        string[] words = text.Split(' ');
        int at = 0;
        ImmutableArray<Word> times =
        [
            .. words.Select((w, i) =>
            {
                var word = new Word(at, w.Length, new TimeRange(i * 100, (i * 100) + 100), null);
                at += w.Length + 1;
                return word;
            }),
        ];
        var utterance = new Utterance(Speaker.Agent, new TimeRange(0, words.Length * 100), text, times);
        ActHit goodbye = Models.Classifier.Classify(Models.Call(utterance)).ByUtterance[0].Where(h => h.Act is "goodbye").MaxBy(h => h.Probability);
        Assert.Equal(words.Length * 100, goodbye.Time.EndMs);
        Assert.True(goodbye.Time.StartMs > 0);
        Assert.True(goodbye.Probability >= Models.Classifier.Thresholds["goodbye"]);
    }

    [Fact]
    public void An_act_in_two_pieces_without_times_is_one_hit()
    {
        string text = $"{Thanks} and have a good day. {Thanks} and have a good day. {Thanks} and goodbye.";
        ImmutableArray<ActHit> hits = Models.ActsOf(Speaker.Agent, text);
        Assert.Single(hits, h => h.Act is "thanks");
    }

    [Fact]
    public void Four_threads_at_once_get_what_one_gets()
    {
        RedactedTranscript call = Models.Call(Speaker.Agent.Says(Thanks), Speaker.Customer.Says("jag vill säga upp mitt abonnemang"), Speaker.Agent.Says("Ожидайте"));
        CallActs expected = Models.Classifier.Classify(call);
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
            Assert.Equal(expected.ByUtterance.SelectMany(u => u), Models.Classifier.Classify(call).ByUtterance.SelectMany(u => u)));
    }

    [Fact]
    public void A_missing_model_is_named_with_what_makes_it() =>
        Assert.Contains("callqa train", Assert.Throws<FileNotFoundException>(() => ActClassifier.Open("nowhere/acts.bin", Models.E5)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_model_trained_with_another_embedding_model_is_refused()
    {
        using var folder = new TemporaryFolder();
        ActModel model = ActModelFile.Read(File.ReadAllBytes(Models.Acts), "acts.bin");
        File.WriteAllBytes(folder.At("acts.bin"), ActModelFile.Write(model with { Embedder = model.Embedder with { GraphSha256 = new string('0', 64) } }));
        Assert.Contains(
            "was trained with the embedding model 000000000000/",
            Assert.Throws<InvalidDataException>(() => ActClassifier.Open(folder.At("acts.bin"), Models.E5)).Message,
            StringComparison.Ordinal);
    }
}
