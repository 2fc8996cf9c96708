using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class SpeakerRolesTests
{
    [Fact]
    public void An_agent_who_sounds_like_one_is_believed_and_swapped_channels_are_noticed()
    {
        Utterance company(Speaker s) => new(s, new(0, 3000), "Thank you for calling Fernwhistle, how can I help you today?");
        Utterance caller(Speaker s) => new(s, new(4000, 6000), "Hello, I would like to change my booking.");
        var notes = new List<string>();

        Assert.Equal(0.98, SpeakerRoles.Check([company(Speaker.Agent), caller(Speaker.Customer)], Direction.Unknown, notes).Value);
        Assert.Equal(0.85, SpeakerRoles.Check([caller(Speaker.Agent), caller(Speaker.Customer)], Direction.Unknown, notes).Value);
        Assert.Empty(notes);
        Assert.Equal(0.2, SpeakerRoles.Check([caller(Speaker.Agent), company(Speaker.Customer)], Direction.Unknown, notes).Value);
        Assert.StartsWith("The channels look swapped", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_little_in_the_words_is_a_little_confidence()
    {
        Utterance[] words = [new(Speaker.Agent, new(0, 3000), "The parcel comes by noon."), new(Speaker.Customer, new(4000, 6000), "Well, tell me, me and my wife are out.")];
        var notes = new List<string>();

        (bool swap, Confidence sure) = SpeakerRoles.Find(words, Direction.Unknown, notes);

        Assert.False(swap);
        Assert.InRange(sure.Value, 0.9, 0.97);
        Assert.Equal((false, 0.5), SpeakerRoles.Find([words[0]], Direction.Unknown, notes) is var (oneSwap, oneSure) ? (oneSwap, oneSure.Value) : default);
    }

    [Theory]
    [InlineData(Direction.Inbound, Speaker.Agent, false, 0.88)]
    [InlineData(Direction.Inbound, Speaker.Customer, true, 0.88)]
    [InlineData(Direction.Outbound, Speaker.Customer, false, 0.5)]
    [InlineData(Direction.Unknown, Speaker.Customer, false, 0.5)]
    public void Where_words_tell_nothing_whoever_answers_an_inbound_call_is_the_agent(Direction direction, Speaker first, bool swap, double sure)
    {
        Speaker second = first == Speaker.Agent ? Speaker.Customer : Speaker.Agent;
        Utterance[] words = [new(first, new(0, 1000), "Repairs, good morning."), new(second, new(1500, 3000), "Good morning.")];

        (bool found, Confidence how) = SpeakerRoles.Find(words, direction, []);

        Assert.Equal((swap, sure), (found, how.Value));
    }

    [Theory]
    [InlineData("Уведомляем вас, что в целях контроля качества разговор может быть записан.", true)]
    [InlineData("Уведомляем вас, что разговор может быть записом.", true)]
    [InlineData("В настоящий момент все операторы заняты. Не хотите ждать? Нажмите девять.", true)]
    [InlineData("Alla våra handläggare är upptagna, tryck ett för att bli uppringd.", true)]
    [InlineData("Your call is important to us. Please hold the line.", true)]
    [InlineData("Calls may be recorded for training purposes.", true)]
    [InlineData("My name is Ann, this call may be recorded, how can I help?", false)]
    [InlineData("Оставайтесь на линии, я проверю по складу.", false)]
    [InlineData("Можно я попрошу вас подождать? Есть, проверю по складу.", false)]
    [InlineData("Could you please press the reset button?", false)]
    [InlineData("Jag ska bara trycka på knappen.", false)]
    public void Only_what_a_machine_plainly_says_is_an_announcement(string text, bool announcement) =>
        Assert.Equal(announcement, Announcements.Is(text));
}
