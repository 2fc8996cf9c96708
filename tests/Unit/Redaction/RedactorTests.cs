using System.Collections.Immutable;
using System.Globalization;
using CallQa.Redaction;
using Xunit;

namespace CallQa.Unit.Redaction;

public sealed class RedactorTests
{
    private const string Card = "4000 0012 3456 7899";

    private static readonly Redactor All = Redactor.Create(RedactionSettings.Usual);

    [Fact]
    public void Own_facts_and_notes_are_redacted_and_the_name_of_a_fact_says_what_it_is()
    {
        Transcript call = SomeCall.Of(Language.Russian, (Speaker.Agent, "Здравствуйте."));
        call = call with
        {
            Notes = ["The agent's file says 8 900 000 00 00."],
            Call = call.Call with
            {
                Own = call.Call.Own.Add("phone", "234567").Add("order", "1234567890").Add("contact", "anna@mail.example").Add("at", "2026-10-05T12:30:00"),
            },
        };
        RedactedTranscript redacted = All.Redact(call);
        Assert.Equal(["2026-10-05T12:30:00", "<email>", "1234567890", "<phone>"], redacted.Call.Own.Values);
        Assert.Equal(["The agent's file says <phone>."], redacted.Notes);
    }

    [Theory]
    [InlineData("89000000000", "")]
    [InlineData("anna@mail.example", "")]
    [InlineData("c-40117", "c-40117")]
    [InlineData("1234567890", "1234567890")]
    public void A_customers_key_that_is_personal_data_is_left_out_and_noted(string key, string kept)
    {
        Transcript call = SomeCall.Of(Language.Russian, (Speaker.Agent, "Здравствуйте."));
        RedactedTranscript redacted = All.Redact(call with { Call = call.Call with { Customer = key } });
        Assert.Equal(kept, redacted.Call.Customer);
        Assert.Equal(kept.Length == 0, redacted.Notes.Any(n => n.Contains("customer's key", StringComparison.Ordinal)));
        Assert.DoesNotContain(redacted.Notes, n => kept.Length == 0 && n.Contains(key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-10-05/in-89000000000-1230.wav", true)]
    [InlineData("2026-10-05/20261005-123015.wav", false)]
    [InlineData("calls/ru-05.wav", false)]
    public void A_path_with_a_telephone_number_stays_and_is_noted_once(string path, bool noted)
    {
        Transcript call = SomeCall.Of(Language.Russian, (Speaker.Agent, "Здравствуйте."));
        RedactedTranscript redacted = All.Redact(call with { Origin = call.Origin with { Path = path } });
        Assert.Equal(path, redacted.Origin.Path);
        Assert.Equal(noted ? 1 : 0, redacted.Notes.Length);
    }

    [Fact]
    public void Only_the_kinds_that_are_on_are_replaced_and_the_call_says_which()
    {
        Transcript call = SomeCall.Of(Language.English, (Speaker.Customer, $"{Card} or 07700 900 123 or anna@mail.example"));
        Assert.Equal("account,card,cvv,email,expiry,inn,passport,personnummer,phone,snils", All.Redact(call).Redaction);
        Assert.Equal("<card> or <phone> or <email>", All.Redact(call).Utterances[0].Text);
        Redactor cards = Redactor.Create(new RedactionSettings { Kinds = [PersonalDataKind.Card] });
        Assert.Equal("card", cards.Redact(call).Redaction);
        Assert.Equal("<card> or 07700 900 123 or anna@mail.example", cards.Redact(call).Utterances[0].Text);
        Redactor none = Redactor.Create(RedactionSettings.Off);
        Assert.Equal("", none.Redact(call).Redaction);
        Assert.Equal(call.Utterances[0].Text, none.Redact(call).Utterances[0].Text);
        Assert.Equal(3, new[] { All, cards, none }.Select(r => r.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_fact_whose_name_is_personal_is_left_out_and_that_is_noted()
    {
        Transcript call = SomeCall.Of(Language.Swedish);
        call = call with { Call = call.Call with { Own = call.Call.Own.Add(Card, "yes").Add("topic", "bill") } };
        RedactedTranscript redacted = All.Redact(call);
        Assert.Equal(["topic"], redacted.Call.Own.Keys);
        Assert.Equal(["The name of a fact holds personal data; the fact was left out."], redacted.Notes);
    }

    [Fact]
    public void Where_nothing_is_found_the_utterances_are_the_same_objects()
    {
        Transcript call = SomeCall.Of(Language.Swedish, (Speaker.Agent, "Hej, välkommen."), (Speaker.Customer, "Klockan 18.04, för 1 400 kronor."));
        Assert.All(call.Utterances.Zip(All.Redact(call).Utterances), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public void A_card_cut_in_two_by_another_speaker_leaves_a_placeholder_in_each_part_and_none_in_between()
    {
        RedactedTranscript redacted = All.Redact(SomeCall.Of(
            Language.English,
            (Speaker.Customer, "My card is 4000 0012"),
            (Speaker.Agent, "Uh-huh."),
            (Speaker.Customer, "3456 7899, and thanks.")));
        Assert.Equal(["My card is <card>", "Uh-huh.", "<card>, and thanks."], redacted.Utterances.Select(u => u.Text));
    }

    [Fact]
    public void Agent_kind_and_confidence_of_an_utterance_survive()
    {
        var utterance = new Utterance(Speaker.Agent, new TimeRange(5, 9), $"Card {Card}")
        {
            Agent = new AgentId("a-2"),
            Kind = UtteranceKind.Announcement,
            Confidence = new Confidence(0.3),
        };
        Transcript call = SomeCall.Of(Language.English) with { Utterances = [utterance] };
        Utterance redacted = All.Redact(call).Utterances[0];
        Assert.Equal("Card <card>", redacted.Text);
        Assert.Equal((utterance.Agent, utterance.Kind, utterance.Confidence, utterance.Time), (redacted.Agent, redacted.Kind, redacted.Confidence, redacted.Time));
    }

    [Fact]
    public void The_locale_and_the_number_of_threads_change_nothing()
    {
        Transcript call = SomeCall.Of(
            Language.Swedish,
            (Speaker.Customer, "NIO SEX MIL I KORTET: FYRTIO NOLL NOLL, NOLL NOLL TOLV, TRETTIOFYRA FEMTIOSEX, SJUTTIOÅTTA NITTIONIO"),
            (Speaker.Customer, "ANNA.LIND@MAIL.EXAMPLE, 070-123 45 67"));
        string[] expected = ["NIO SEX MIL I KORTET: <card>", "<email>, <phone>"];
        var seen = new string[8][];
        Thread[] threads = [.. Enumerable.Range(0, seen.Length).Select(i => new Thread(() =>
            seen[i] = [.. Enumerable.Repeat(0, 20).SelectMany(_ => All.Redact(call).Utterances.Select(u => u.Text)).Distinct()]))];
        foreach ((Thread thread, int i) in threads.Select((t, i) => (t, i)))
        {
            thread.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "tr-TR" : "ar-SA");
            thread.Start();
        }

        Array.ForEach(threads, t => t.Join());
        Assert.All(seen, texts => Assert.Equal(expected, texts));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_of_100_000_characters_comes_to_an_end(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        RedactedTranscript once = All.Redact(SomeCall.Of(Language.Unknown, (Speaker.Unknown, text)));
        Assert.Equal(once.Utterances[0].Text, All.Redact(SomeCall.Of(Language.Unknown, (Speaker.Unknown, once.Utterances[0].Text))).Utterances[0].Text);
    }

    public static IEnumerable<TheoryDataRow<string>> HostileTexts() =>
        new[] { "0", "0 ", "8 900 ", "4000 0012 3456 7899 ", "плюс ", "девятьсот ", "@", "a@", "a.", "at dot ", "a at ", "собака точка ", "<card", "<card> ", "(", "+", "oh, ", "niohundra", "tio", "номер карты 1 ", "1\n", "12.05.", "a@b.c,", "x 0 0 0 0 0 0 0 0 0 0 " }
            .Select(unit => new TheoryDataRow<string>(unit));
}
