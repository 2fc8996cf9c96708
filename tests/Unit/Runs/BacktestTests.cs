using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Statistics;
using CallQa.Runs.Backtesting;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Runs;

public sealed class BacktestTests
{
    [Fact]
    public void What_is_odd_about_a_standard_is_told()
    {
        BacktestResult result = Of(
            60,
            ("half", i => i % 2 == 0 ? Verdict.NotMet : Verdict.Met),
            ("quarter", i => i % 4 == 0 ? Verdict.NotMet : Verdict.Met),
            ("dead", i => i % 2 == 0 ? Verdict.NotApplicable : Verdict.CannotTell),
            ("never", _ => Verdict.Met),
            ("always", i => i == 7 ? Verdict.Met : Verdict.NotMet),
            ("praise", i => i % 3 == 0 ? Verdict.Met : Verdict.NotMet));

        Assert.Equal(60, result.Calls);
        Assert.Equal(
            ["always 59/60 AlmostAlways", "dead 0/0 Dead", "half 30/60 None", "never 0/60 NeverFires", "praise 20/60 None", "quarter 15/60 None"],
            result.Standards.Select(s => $"{s.Standard.Value} {s.Fired}/{s.Decided} {s.Remark}"));
    }

    [Theory]
    [InlineData(120, "quarter<half 30")] // 30 calls of a quarter, all among the 60 of the half
    [InlineData(60, "")] // too few to say
    public void A_standard_that_fires_only_where_another_does_is_named_but_not_one_within_what_fires_everywhere(int calls, string expected)
    {
        BacktestResult result = Of(
            calls,
            ("always", _ => Verdict.NotMet),
            ("half", i => i % 2 == 0 ? Verdict.NotMet : Verdict.Met),
            ("quarter", i => i % 4 == 0 ? Verdict.NotMet : Verdict.Met),
            ("third", i => i % 3 == 0 ? Verdict.NotMet : Verdict.Met));

        Assert.Equal(expected, string.Join(' ', result.Subsumed().Select(s => $"{s.Standard.Standard.Value}<{s.Within.Standard.Value} {s.Both}")));
    }

    [Fact]
    public void Agents_queues_and_hours_that_differ_from_all_others_are_named()
    {
        // Calls go to four agents in turn; the third one's fail. Queue and hour change with every tenth call, which changes nothing.
        BacktestResult result = Of(400, ("greet", i => i % 4 == 2 ? Verdict.NotMet : Verdict.Met));

        Assert.Equal(
            ["Agent a2 100/100 of others 0/300"],
            result.Outlying().Where(g => g.Fires.Share > g.Others.Share).Select(g => $"{g.Kind} {g.Group} {g.Fires.Count}/{g.Fires.Of} of others {g.Others.Count}/{g.Others.Of}"));
        StandardFires greet = result.Standards.Single();
        Assert.Equal(["00", "01", "02", "03"], greet.Groups[GroupKind.Hour].Keys);
        Assert.Equal(["", "sales"], greet.Groups[GroupKind.Queue].Keys);
    }

    [Fact]
    public void Counts_are_those_of_counting_by_hand()
    {
        var chance = new Random(20261129);
        Verdict[] drawn = [.. Enumerable.Range(0, 500).Select(_ => (Verdict)chance.Next(4))], other = [.. Enumerable.Range(0, 500).Select(_ => (Verdict)chance.Next(4))];
        BacktestResult result = Of(500, ("one", i => drawn[i]), ("two", i => other[i]));

        StandardFires one = result.Standards.First(), two = result.Standards.Last();
        Assert.Equal(drawn.Count(v => v == Verdict.NotMet), one.Fired);
        Assert.Equal(Enumerable.Range(0, 500).Count(i => drawn[i] == Verdict.NotMet && other[i] == Verdict.NotMet), one.FiredWith(two));
        foreach (int agent in Enumerable.Range(0, 4))
            Assert.Equal(
                new Proportion(Enumerable.Range(0, 500).Count(i => i % 4 == agent && drawn[i] == Verdict.NotMet), Enumerable.Range(0, 500).Count(i => i % 4 == agent && drawn[i] is Verdict.Met or Verdict.NotMet && i % 4 == agent)),
                one.Groups[GroupKind.Agent][string.Create(CultureInfo.InvariantCulture, $"a{agent}")]);
    }

    [Fact]
    public void Phrases_that_no_call_holds_are_named_in_the_languages_of_the_calls()
    {
        Pack pack = SomePack.Of("signals: { thanks: { en: [thank you, much obliged], except: { en: [no thank you] } } }\nrule: { kind: present, heard: thanks }");
        var census = new PhraseCensus(pack, Profile.Plain(pack));
        census.Add(Call(0, new Utterance(Speaker.Customer, new(0, 1000), "Thank you so much.")));

        Assert.Equal(["one thanks much obliged", "one thanks no thank you"], census.Unheard.Select(p => $"{p.Standard} {p.Signal} {p.Phrase.Text}"));
        Assert.Equal(3, census.Count);
    }

    private static BacktestResult Of(int calls, params (string Standard, Func<int, Verdict> Verdict)[] standards)
    {
        Pack pack = SomePack.Of("signals: { thanks: { en: [thank you] } }\nrule: { kind: present, heard: thanks }");
        var result = new BacktestResult(new PhraseCensus(pack, Profile.Plain(pack)));
        for (int i = 0; i < calls; i++)
        {
            RedactedTranscript call = Call(i);
            result.Add(call, new()
            {
                Findings =
                [
                    .. standards.Select(s => new Finding
                    {
                        Standard = new(s.Standard), Agent = call.Call.Agent, Section = "rules", Verdict = s.Verdict(i), Encouraged = s.Standard is "praise",
                    }),
                ],
                Scorecard = [], Turns = [], Measures = new(0, 0, 0, 0, 0, 0, 0), Profile = "default", ProfileSha256 = "q", PackVersion = "1", PackSha256 = "p",
            }, "");
        }

        return result;
    }

    private static RedactedTranscript Call(int number, params Utterance[] utterances) => new(
        new()
        {
            Id = new(string.Create(CultureInfo.InvariantCulture, $"c-{number}")),
            Agent = new(string.Create(CultureInfo.InvariantCulture, $"a{number % 4}")),
            Queue = number / 10 % 2 == 0 ? "sales" : "",
            Language = Language.English,
            StartedAt = new DateTimeOffset(2026, 10, 6, number / 10 % 4, 0, 0, TimeSpan.FromHours(3)),
        },
        new() { Kind = "transcript", Path = "", Sha256 = "", RoleConfidence = Confidence.Certain },
        [.. utterances],
        [],
        [],
        "");
}
