using System.Collections.Immutable;
using System.Security.Cryptography;
using CallQa.Scoring.Classifying;
using Xunit;

namespace CallQa.Unit.Scoring.Classifying;

/// <summary>The model that the repository holds: loads, is the listed one, and gets obvious utterances right.</summary>
public class CommittedModelTests
{
    [Fact]
    public void Its_hash_is_the_listed_one()
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Models.Acts)));
        Assert.Contains($"{hash}  acts.bin", File.ReadAllLines(RepositoryFolder.File("models/SHA256SUMS")));
        Assert.Equal(hash, Models.Classifier.ModelSha256);
    }

    [Fact]
    public void It_knows_the_acts_of_the_pack_each_with_a_threshold()
    {
        IEnumerable<string> acts = File.ReadLines(RepositoryFolder.File("standards/service/acts.tsv")).Skip(1).Select(l => l.Split('\t')[0]).Where(a => a is not "none");
        Assert.Equal(acts.Order(StringComparer.Ordinal), Models.Classifier.Thresholds.Keys);
        Assert.All(Models.Classifier.Thresholds.Values, t => Assert.InRange(t, .05, .95));
    }

    [Theory]
    [InlineData(Speaker.Agent, "Здравствуйте, меня зовут Ольга, чем могу помочь?", "greeting introduction open-question")]
    [InlineData(Speaker.Agent, "Спасибо за звонок, до свидания!", "thanks goodbye")]
    [InlineData(Speaker.Agent, "Приносим извинения за задержку доставки.", "apology")]
    [InlineData(Speaker.Customer, "Соедините меня с вашим руководителем", "manager-request")]
    [InlineData(Speaker.Agent, "God morgon och välkommen, du talar med Karin, vad kan jag hjälpa till med?", "greeting introduction open-question")]
    [InlineData(Speaker.Agent, "Tack för att du väntade.", "hold-thanks thanks")]
    [InlineData(Speaker.Agent, "Jag ber om ursäkt för att vi missade leveransen.", "apology")]
    [InlineData(Speaker.Customer, "jag vill prata med din chef", "manager-request")]
    [InlineData(Speaker.Agent, "Good morning, you're through to Daniel, how can I help you today?", "greeting introduction open-question")]
    [InlineData(Speaker.Agent, "Thank you for calling, goodbye.", "thanks goodbye")]
    [InlineData(Speaker.Agent, "I'm so sorry about the delay with your order.", "apology")]
    [InlineData(Speaker.Customer, "let me speak to your manager", "manager-request")]
    public void Obvious_utterances_are_found(Speaker speaker, string text, string acts)
    {
        ImmutableArray<ActHit> hits = Models.ActsOf(speaker, text);
        foreach (string act in acts.Split(' '))
            Assert.Contains(hits, h => string.Equals(h.Act, act, StringComparison.Ordinal) && h.Probability >= Models.Classifier.Thresholds[act]);
    }

    [Theory]
    [InlineData(Speaker.Customer, "Меня зовут Андрей, номер договора пять пять два.", "anger abuse leaving complaint")]
    [InlineData(Speaker.Agent, "Leveransen kommer på torsdag.", "hostile sarcasm blame apology")]
    [InlineData(Speaker.Agent, "I'm sorry, could you repeat that?", "apology hostile blame")]
    public void What_is_not_there_is_not_found(Speaker speaker, string text, string acts)
    {
        ImmutableArray<ActHit> hits = Models.ActsOf(speaker, text);
        foreach (string act in acts.Split(' '))
            Assert.DoesNotContain(hits, h => string.Equals(h.Act, act, StringComparison.Ordinal) && h.Probability >= Models.Classifier.Thresholds[act]);
    }
}
