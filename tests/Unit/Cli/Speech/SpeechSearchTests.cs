using System.Collections.Immutable;
using CallQa.Cli;
using CallQa.Cli.Speech;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Speech;
using CallQa.Reports.Texts;
using CallQa.Scoring.Matching;
using CallQa.Unit.Reports;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Cli.Speech;

public class SpeechSearchTests
{
    private static readonly DateTime Start = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Lexicon Words = new([]);
    private static readonly string[] Said = ["Sorry about the delay.", "I paid the bill twice", "so sorry", "your bills, please", "Hello there", "pay pay", "the delay, sorry about that", "Счета за май", "ваш счёт", "Ursäkta dröjsmålet", "min räkning"];

    private static readonly string[] Spoken = ["en", "ru", "sv", ""];

    private static readonly Gen<TestCall> Calls =
        from day in Gen.Int[0, 4]
        from agent in Gen.Int[1, 3]
        from language in Gen.Int[0, 3].Select(i => Spoken[i])
        from texts in Gen.Select(Gen.Int[0, Said.Length - 1], Gen.Int[0, 2], Gen.Bool).Array[0, 6]
        select new TestCall("", $"a{agent}", Start.AddDays(day), 50)
        {
            Language = language,
            Utterances = [.. texts.Select((t, i) => new Utterance((Speaker)t.Item2, new(i * 1000, i * 1000 + 900), Said[t.Item1]) { Kind = t.Item3 && i == 0 ? UtteranceKind.Announcement : UtteranceKind.Speech })],
        };

    [Fact]
    public void What_is_found_equals_a_naive_search_through_every_utterance() => Calls.Array[0, 8].Select(calls => calls.Select((c, i) => c with { Id = $"c{i}" }).ToArray()).Each(
        calls =>
        {
            var question = SpeechQuestion.Read(["agent: sorry about ...3 delay|that", "customer: pay", "bill", "счет", "agent: räkningen"], Words);
            using var dataset = new TestDataset(calls);
            Assert.Equal(Naive(calls, question, null), Found(dataset, question, new(null, null, null)));
            Assert.Equal(Naive(calls, question, "a2"), Found(dataset, question, new("a2", null, null)));
            var day = DateOnly.FromDateTime(Start.AddDays(2));
            Assert.Equal(Naive([.. calls.Where(c => c.Day >= day)], question, null), Found(dataset, question, new(null, day, null)));
        },
        count: 15,
        seed: "0000Tz3uA5b1");

    [Fact]
    public void A_place_has_the_time_of_its_words_and_they_stand_in_brackets()
    {
        var utterance = new Utterance(Speaker.Agent, new(10_000, 20_000), "I am sorry", [new(0, 1, new(10_000, 10_100), null), new(2, 2, new(10_200, 10_300), null), new(5, 5, new(19_000, 19_500), null)]);
        using var dataset = new TestDataset([new("c1", "a1", Start, 50) { Utterances = [utterance] }, new("c2", "a1", Start, 50)]);
        using DatasetView view = dataset.Open();
        var search = new SpeechSearch(view, new(null, null, null), SpeechQuestion.Read(["sorry"], Words));
        ImmutableArray<SaidPlace> places = search.Run(TestContext.Current.CancellationToken);
        SaidPlace place = Assert.Single(search.Timed(places, 10));
        Assert.Equal(new TimeRange(19_000, 19_500), place.Found.Time);
        Assert.Contains("I am [sorry]", Assert.Single(SaidTables.Places([place], ReportTexts.Of(Language.English)).Rows).OfType<string>());

        object?[] counted = [.. Assert.Single(SaidTables.Counts(places, SpeechReader.Counts(view, new(null, null, null), "agent"), "agent", null).Rows)];
        Assert.Equal(["a1", 1, 1L, 2L, 0.5], counted.Take(5));
    }

    [Theory]
    [InlineData("agnt: x", "'agnt:' in front of a phrase says who speaks; did you mean 'agent'? Allowed: agent, customer, anyone.")]
    [InlineData("agent: (a", "the phrase '(a', character 1: Found a '(' without its ')'.")]
    [InlineData("<greeting>", "the phrase '<greeting>': '<greeting>' is neither a built-in thing nor a group of the en lexicon.")]
    [InlineData("hello <customer-name>", "the phrase 'hello <customer-name>': '<customer-name>' is known within a standard only; write the name itself.")]
    public void A_phrase_that_cannot_be_read_is_named(string phrase, string expected) =>
        Assert.Equal(expected, Assert.Throws<CommandFailure>(() => SpeechQuestion.Read([phrase], Words)).Message);

    private static List<string> Found(TestDataset dataset, SpeechQuestion question, SpeechFilter filter)
    {
        using DatasetView view = dataset.Open();
        return [.. new SpeechSearch(view, filter, question).Run(TestContext.Current.CancellationToken).Select(p => Line(p.Text.Call, p.Text.Index, p.Found))];
    }

    private static List<string> Naive(TestCall[] calls, SpeechQuestion question, string? agent) =>
    [
        .. from call in calls
           where agent is null || string.Equals(call.Agent, agent, StringComparison.Ordinal)
           orderby call.StartedAtUtc descending, call.Id
           from said in call.Utterances.Select((utterance, index) => (utterance, index))
           where said.utterance.Kind == UtteranceKind.Speech
           from found in question.Find(said.utterance, Codes.TryParse(call.Language, out Language language) ? language : Language.Unknown)
           select Line(call.Id, said.index, found),
    ];

    private static string Line(string call, int index, PhraseFound found) => FormattableString.Invariant($"{call} {index} {found.CharStart}-{found.CharEnd} {found.Phrase}");
}
