using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class OutboundRolesTests
{
    private static readonly string[] Answers = ["Hello?", "Speaking.", "Алло.", "Да, слушаю вас.", "Hallå?", "Ja, hej."];

    [Theory]
    [InlineData("Hi Graham, Chloe from Fernwhistle Cottages.")]
    [InlineData("Good morning, this is Anna calling about your boiler.")]
    [InlineData("Hello, could I speak to Mr Appleyard, please?")]
    [InlineData("Добрый вечер, это Кирилл из «Лунной тумбы».")]
    [InlineData("Здравствуйте, вас беспокоит мебельный салон.")]
    [InlineData("Марина Олеговна, вам удобно сейчас говорить?")]
    [InlineData("Я звоню из банка, насчёт карты.")]
    [InlineData("Hej, det är Maja från Rönnflinga Bredband.")]
    [InlineData("Hej Johan, det är Moa på Hällevi Bank.")]
    [InlineData("God dag, pratar jag med Amir Haddad?")]
    public void In_an_outbound_call_the_agent_is_who_says_why_they_call_and_not_who_answers(string opening)
    {
        foreach (string answer in Answers)
        {
            Utterance[] customerFirst = [Said(Speaker.Customer, 0, answer), Said(Speaker.Agent, 1500, opening)];
            Utterance[] agentFirst = [Said(Speaker.Agent, 0, opening), Said(Speaker.Customer, 4000, answer)];

            foreach (Utterance[] call in new[] { customerFirst, agentFirst })
            {
                Assert.Equal((false, 0.97), Found(call, Direction.Outbound));
                Assert.Equal((true, 0.97), Found(Exchanged(call), Direction.Outbound));
            }
        }
    }

    [Theory]
    [InlineData("Hi Graham, Chloe from Fernwhistle Cottages.")]
    [InlineData("Hej, det är Maja från Rönnflinga Bredband.")]
    [InlineData("Добрый вечер, это Кирилл из «Лунной тумбы».")]
    public void Where_nobody_says_who_called_an_introduction_weighs_less_and_in_an_inbound_call_nothing(string opening)
    {
        Utterance[] call = [Said(Speaker.Agent, 0, opening), Said(Speaker.Customer, 200, "Okay, okay, okay.")];

        Assert.Equal((false, 0.88), Found(call, Direction.Unknown));
        Assert.Equal((false, 0.5), Found(call, Direction.Inbound));
    }

    [Theory]
    [InlineData("I'm calling about the boiler, it leaks.")]
    [InlineData("Я звоню насчёт стола, он не пришёл.")]
    [InlineData("Jag ringer angående en tid på torsdag.")]
    public void Who_says_why_they_call_is_whoever_called(string reason)
    {
        Utterance[] call = [Said(Speaker.Agent, 0, reason), Said(Speaker.Customer, 200, "Okay then, so what is it now?")];

        Assert.True(Found(call, Direction.Inbound).Swap);
        Assert.False(Found(call, Direction.Outbound).Swap);
    }

    [Theory]
    [InlineData("Who is this?")]
    [InlineData("Sorry, where are you calling from?")]
    [InlineData("I'm actually at work, is this about the car?")]
    [InlineData("It's not a good time.")]
    [InlineData("Thank you for calling back.")]
    [InlineData("Здравствуйте, а это кто?")]
    [InlineData("Мне неудобно говорить, я только вышла из дома.")]
    [InlineData("Нет, мне сейчас не очень удобно.")]
    [InlineData("Спасибо за звонок.")]
    [InlineData("Vem är det?")]
    [InlineData("Hej, vad är det om?")]
    [InlineData("Det är lite stökigt på jobbet.")]
    public void What_the_person_called_says_is_no_introduction(string text) =>
        Assert.Equal(0, OpeningWords.Kinds([PlainText.Of(text)]));

    [Fact]
    public void Channels_that_are_set_the_wrong_way_round_are_noticed_in_an_outbound_call_too()
    {
        Utterance[] call = [Said(Speaker.Agent, 0, "Hello?"), Said(Speaker.Customer, 1500, "Hello, this is Ann from Fernwhistle. Is now a good time?")];
        var notes = new List<string>();

        Assert.Equal(0.2, SpeakerRoles.Check(call, Direction.Outbound, notes).Value);
        Assert.StartsWith("The channels look swapped", Assert.Single(notes), StringComparison.Ordinal);
    }

    private static Utterance Said(Speaker speaker, long at, string text) => new(speaker, new(at, at + 1000), text);

    private static Utterance[] Exchanged(Utterance[] call) =>
        [.. call.Select(u => new Utterance(u.Speaker == Speaker.Agent ? Speaker.Customer : Speaker.Agent, u.Time, u.Text))];

    private static (bool Swap, double Sure) Found(Utterance[] call, Direction direction)
    {
        (bool swap, Confidence sure) = SpeakerRoles.Find(call, direction, []);
        return (swap, sure.Value);
    }
}
