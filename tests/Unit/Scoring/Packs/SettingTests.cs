using System.Text;
using System.Text.RegularExpressions;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Evaluating;
using Xunit;

namespace CallQa.Unit.Scoring.Packs;

public class SettingTests
{
    private const string Opening = "settings: { opening: { default: 1 turn, between: [1 turn, 4 turns], about: How soon. }, times: { default: 1, about: How often. } }\n";
    private const string Greets = "signals: { a: { en: [hello] } }\nrule: { kind: present, heard: a, in: first $opening, at-least: $times }";

    private static readonly Pack Greeting = SomePack.Of(Opening + Greets);

    // The agent greets in the second turn, and again in the third.
    private const string Call = "A 0.0 1.0 Yes.\nC 1.0 2.0 It is me, the one from yesterday.\nA 2.0 3.0 Hello.\nC 3.0 4.0 It still does not work here.\nA 4.0 5.0 Hello, hello.";

    [Theory]
    [InlineData("", "", Verdict.NotMet)]
    [InlineData("settings: { one: { opening: 2 turns } }", "", Verdict.Met)]
    [InlineData("settings: { one: { opening: 2 turns, times: 2 } }", "", Verdict.NotMet)]
    [InlineData("settings: { one: { opening: 3 turns, times: 3 } }", "", Verdict.Met)]
    [InlineData("queues: { sales: { settings: { one: { opening: 2 turns } } } }", "", Verdict.NotMet)]
    [InlineData("queues: { sales: { settings: { one: { opening: 2 turns } } } }", "sales", Verdict.Met)]
    [InlineData("settings: { one: { times: 2 } }\nqueues: { sales: { settings: { one: { opening: 2 turns } } } }", "sales", Verdict.NotMet)]
    [InlineData("settings: { one: { times: 2 } }\nqueues: { sales: { settings: { one: { opening: 2 turns, times: 1 } } } }", "sales", Verdict.Met)]
    public void A_profile_and_its_queue_move_a_number_of_a_rule(string profile, string queue, Verdict expected) =>
        Assert.Equal(expected, Score(Greeting, profile, queue));

    [Fact]
    public void A_signal_of_two_queues_can_have_two_limits_at_once()
    {
        Pack pack = SomePack.Of(
            "settings: { pause: { default: 2 s, about: How long. } }\n"
            + "signals: { gap: { event: silence, longer-than: $pause } }\nrule: { kind: absent, heard: gap, by: anyone }");
        const string Profile = "queues: { slow: { settings: { one: { pause: 9 s } } }, quick: { settings: { one: { pause: 0.5 s } } } }";

        Assert.Equal(
            [Verdict.Met, Verdict.Met, Verdict.NotMet],
            new[] { "", "slow", "quick" }.Select(q => Score(pack, Profile, q, "A 0.0 1.0 Hello.\nA 2.0 3.0 Goodbye.")));
        Assert.Equal([Verdict.NotMet, Verdict.Met], new[] { "", "slow" }.Select(q => Score(pack, Profile, q, "A 0.0 1.0 Hello.\nA 4.0 5.0 Goodbye.")));
    }

    [Fact]
    public void Another_value_is_another_key_of_findings() => Assert.NotEqual(
        Scorer.Create(Greeting, Read(Greeting, "")).Fingerprint, Scorer.Create(Greeting, Read(Greeting, "settings: { one: { times: 2 } }")).Fingerprint);

    [Fact]
    public void An_example_can_be_judged_by_other_values()
    {
        PackReading reading = SomePack.Read(("rules/one.yml", SomePack.Standard(Opening + Greets).Replace(
            "met: [\"A: Hello.\"], not-met: [\"A: No.\"]", "met: [\"A: Hello.\", \"-- $times=2\\nA: Hello, hello.\"], not-met: [\"-- $times=2\\nA: Hello.\"]", StringComparison.Ordinal)));

        ExampleResult[] results = [.. new ExampleRunner(reading.Pack!).Run()];

        Assert.Equal(3, results.Length);
        Assert.All(results, r => Assert.Equal("", r.Fault));
    }

    [Theory]
    [InlineData("settings: { one: { openin: 2 turns } }", "p.yml:3:20: 'openin' is no setting of 'one'; did you mean 'opening'? Allowed: opening, times.")]
    [InlineData("settings: { won: { opening: 2 turns } }", "p.yml:3:13: 'won' is no standard of the pack 'some'.")]
    [InlineData("settings: { one: { opening: 5 turns } }", "p.yml:3:29: the setting 'opening' is '5 turns'; it must be from 1 turn to 4 turns.")]
    [InlineData("settings: { one: { opening: 2 s } }", "p.yml:3:29: the setting 'opening' is '2 s'; it must be from 1 turn to 4 turns.")]
    [InlineData("settings: { one: { times: 2 turns } }", "p.yml:3:27: the setting 'times' is '2 turns'; it must be a number without a unit.")]
    [InlineData("settings: { one: { times: 0.5 } }", "p.yml:3:13: with 'times: 0.5' the standard 'one' does not hold together (9:*): 'at-least' is '0.5'; it must be a whole number of at least 1.")]
    [InlineData("queues: { sales: { settings: { one: { opening: x } } } }", "p.yml:3:48: the setting 'opening' is 'x'; it must be from 1 turn to 4 turns.")]
    public void A_fault_of_the_profile_is_told_with_its_place(string text, string expected)
    {
        ProfileReading reading = ProfileReader.Read(Encoding.UTF8.GetBytes(Head + text), "p.yml", Greeting);

        Assert.Null(reading.Profile);
        Assert.Matches("^" + Regex.Escape(expected).Replace("\\*", ".*", StringComparison.Ordinal) + "$", Assert.Single(reading.Problems).ToString());
    }

    [Theory]
    [InlineData("settings: { a: { default: 2 turns, about: X. } }\nrule: { kind: present, heard: s }", "7:13: nobody uses the setting 'a'; a rule, a condition or a signal must name it as $a, or it must go.")]
    [InlineData("settings: { opening: { default: 2 turns, about: X. } }\nrule: { kind: present, heard: s, in: first $openng }", "8:44: '$openng' is no setting of this standard; did you mean 'opening'? Allowed: opening.")]
    [InlineData("settings: { a: { default: 7 s, between: [8 s, 9 s], about: X. } }\nrule: { kind: present, heard: s, in: first $a }", "7:41: 'between' is 8 s and 9 s; the default, 7 s, must lie between them and be of their unit.")]
    [InlineData("settings: { a: { default: 7 s, between: 8 s, about: X. } }\nrule: { kind: present, heard: s, in: first $a }", "7:41: 'between' is '8 s'; it must be a list of the least and the highest value, such as [1 s, 60 s].")]
    [InlineData("settings: { a: { default: soon, about: X. } }\nrule: { kind: present, heard: s }", "7:27: 'default' is 'soon'; it must be a number with its unit, such as 7 s, 2 turns, 5 words, 60 % or 3.")]
    [InlineData("settings: { a: { default: 7 s } }\nrule: { kind: present, heard: s, in: first $a }", "7:16: the key 'about' is missing.")]
    [InlineData("settings: { A: { default: 7 s, about: X. } }\nrule: { kind: present, heard: s }", "7:13: the setting is 'A'; its name must be of lower-case letters, digits and hyphens, a letter first.")]
    [InlineData("settings: { a: { default: 7 s, about: X. } }\nrule: { kind: present, heard: s, at-least: $a }", "8:44: 'at-least' is '7 s'; it must be a whole number of at least 1.")]
    public void A_fault_of_a_standard_is_told_with_its_place(string lines, string expected)
    {
        PackReading reading = SomePack.Read(("rules/one.yml", SomePack.Standard(lines + "\nsignals: { s: { en: [hello] } }")));

        Assert.Contains("rules/one.yml:" + expected, reading.Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("-- $opening=9 turns", "the setting 'opening' is '9 turns'; it must be from 1 turn to 4 turns.")]
    [InlineData("-- $opning=2 turns", "'$opning' is no setting of this standard; did you mean 'opening'? Allowed: opening, times.")]
    public void A_fault_of_an_examples_setting_is_told(string line, string expected)
    {
        PackReading reading = SomePack.Read(("rules/one.yml", SomePack.Standard(Opening + Greets).Replace("\"A: No.\"", $"\"{line}\\nA: No.\"", StringComparison.Ordinal)));

        Assert.EndsWith(expected, Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    private const string Head = "id: p\nsections: { rules: 1 }\n";

    private static Profile Read(Pack pack, string text)
    {
        ProfileReading reading = ProfileReader.Read(Encoding.UTF8.GetBytes(Head + text), "p.yml", pack);
        return reading.Profile ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private static Verdict Score(Pack pack, string profile, string queue, string lines = Call)
    {
        RedactedTranscript call = SpokenCall.Of(lines.Split('\n'));
        return Scorer.Create(pack, Read(pack, profile))
            .Score(new(call.Call with { Queue = queue }, call.Origin, call.Utterances, [], [], ""), CallActs.None(call.Utterances.Length)).Findings[0].Verdict;
    }
}
