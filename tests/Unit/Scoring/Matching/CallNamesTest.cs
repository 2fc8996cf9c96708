using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Things;
using Xunit;

namespace CallQa.Unit.Scoring.Matching;

public class CallNamesTest
{
    [Theory]
    [InlineData("ru", "A: Добрый вечер! Меня зовут Марина.|A: Как я могу к вам обращаться?|C: Геннадий Аркадьевич.|A: Очень приятно, [Геннадий Аркадьевич].|A: Спасибо, [Геннадий].")]
    [InlineData("ru", "C: доброе утро меня эльвира зовут мне вчера диван привезли|A: [эльвира] подождите|A: для [эльвиры] скидка")]
    [InlineData("ru", "A: добрый вечер это кирилл кленовая полка [вероника степановна] вам удобно|A: передам [веронике степановне]")]
    [InlineData("ru", "C: здравствуйте меня зовут нина олеговна у меня убыток|A: [нина олеговна] вижу|A: олег придет")]
    [InlineData("ru", "A: Это Кирилл, слушаю.|C: Соедините с Иваном.|A: Иван занят.")]
    [InlineData("sv", "A: hej sanna heter jag vad kan jag hjälpa dig med|C: hej jo camilla roos heter jag jag väntar|A: tack [camilla] det är [camillas] paket|A: sanna heter jag")]
    [InlineData("sv", "C: Ja hej, Farid heter jag, Farid Nazari.|A: Hej [Farid]!|A: Nästa fråga.")]
    [InlineData("sv", "A: vad heter du|C: tomas ekeroth|A: tack [tomas ekeroth]")]
    [InlineData("en", "A: good morning my name's denise how can i help|C: hi denise my name's ruthanne gill i mean|A: okay [ruthanne] one moment|A: denise here")]
    [InlineData("en", "A: Good afternoon, this is Denise.|C: Hey, Denise. My name's Marcus Delray.|A: Hi [Marcus], or [Mr Delray]?|A: [Delray's] account")]
    [InlineData("en", "A: could i speak to mr [appleyard]|C: speaking|A: hello [appleyard]")]
    [InlineData("en", "C: hi i'm calling about my bill|A: calling whom")]
    [InlineData("en", "A: Repairs, hello.|C: My boiler is off.|A: Okay, [Helen], I can see it here.|A: Sorry, [Helen].")]
    [InlineData("en", "A: Hello, Daniel from repairs.|C: Hi.|A: Right, Daniel will be there.")]
    [InlineData("en", "A: repairs|C: it broke|A: okay will do that|A: well mark my words")]
    [InlineData("sv", "A: Hej, Maja här på Björks.|C: Hej.|A: Okej [Karin], då kollar vi.")]
    [InlineData("ru", "A: Добрый день, Игорь, магазин «Полка».|C: Здравствуйте.|A: Хорошо, [Ксения], оформляю.|A: Да, вера в лучшее.")]
    public void Customers_are_recognised_by_the_names_they_were_given(string code, string call)
    {
        Language language = MatchingTexts.LanguageOf(code);
        string[] lines = [.. call.Replace("Mr [", "[", StringComparison.Ordinal).Replace("[Mr Delray", "Mr [Delray", StringComparison.Ordinal).Split('|')];
        Utterance[] said = [.. lines.Select(line => MatchingTexts.Said(MatchingTexts.Marked(line[3..]).Text, line[0] == 'A' ? Speaker.Agent : Speaker.Customer))];
        var tokens = Tokens.OfCall(said, language);
        for (int i = 0; i < lines.Length; i++)
        {
            if (line(i)[0] != 'A')
                continue;
            (string text, List<(int Start, int End)> spans) = MatchingTexts.Marked(line(i)[3..]);
            List<ThingHit> things = [];
            new BuiltInThings().Find(tokens[i], things);
            List<ThingHit> names = BuiltInThings.Outermost(things.Where(thing => thing.Kind == ThingKind.CustomerName));
            Assert.Equal(
                string.Join(" / ", spans.Select(span => text[span.Start..span.End])),
                string.Join(" / ", names.Select(name => tokens[i].Quote(name.FirstWord, name.EndWord))));
        }

        string line(int i) => lines[i];
    }

    [Fact]
    public void The_agent_is_known_by_their_own_introduction()
    {
        CallNames names = CallNames.Of(
        [
            Tokens.Of(MatchingTexts.Said("Bank, you're speaking with Nadia. How can I help?"), Language.English),
            Tokens.Of(MatchingTexts.Said("Hi Nadia, it's Tom.", Speaker.Customer), Language.English),
        ]);
        Assert.Equal(["Nadia"], names.Agent);
        Assert.Equal(["Tom"], names.Customer);
    }
}
