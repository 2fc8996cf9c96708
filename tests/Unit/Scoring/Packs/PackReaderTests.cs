using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Packs;

public class PackReaderTests
{
    private const string Rule = "rule: { kind: present, heard: a }";
    private const string Signals = "signals: { a: { en: [hello] } }";

    [Theory]
    [InlineData(Signals + "\nrule: { kind: presnt, heard: a }", "rules/one.yml:8:15: 'kind' is 'presnt'; it must be one of present, absent, sequence, count, metric. Did you mean 'present'?")]
    [InlineData(Signals + "\n" + Rule + "\nstaus: draft", "rules/one.yml:9:1: 'staus' is not a key here; did you mean 'status'?*")]
    [InlineData("signals: { a: { en: [\"(hello\"] } }\n" + Rule, "rules/one.yml:7:23: in the phrase '(hello': *")]
    [InlineData("signals: { a: { en: [\"say <greetin>\"] } }\n" + Rule, "rules/one.yml:7:2*: '<greetin>' is neither *'<greeting>'*")]
    [InlineData("signals: { a: { en: [hello] }, b: { en: [bye] } }\n" + Rule, "rules/one.yml:7:32: nobody uses the signal 'b'; *")]
    [InlineData("signals: { a: { } }\n" + Rule, "rules/one.yml:7:12: the signal 'a' listens for nothing; *")]
    [InlineData(Signals + "\nrule: { kind: present, heard: aa }", "*the signal 'aa', which is neither under 'signals' nor shared by the pack; did you mean 'a'?*")]
    [InlineData(Signals + "\nrule: { kind: present, heard: a, in: frist 2 turns }", "rules/one.yml:8:38: the window is 'frist 2 turns'; it must be 'first 2 turns', *")]
    [InlineData(Signals + "\nrule: { kind: present, heard: a, in: within 3 turns before b }", "*a window names the signal 'b'*")]
    [InlineData(Signals + "\nrule: { kind: absent }", "rules/one.yml:8:7: the key 'heard' is missing.")]
    [InlineData(Signals + "\nrule: { kind: sequence, first: { heard: a }, then: { heard: a }, within: soon }", "*'within' is 'soon'; it must be a number of turns or a time*")]
    [InlineData(Signals + "\nrule: { kind: count, heard: a }", "*a limit is missing; it must be 'at-least' or 'at-most'.")]
    [InlineData(Signals + "\nrule: { kind: count, heard: a, per: 10 calls, at-most: 1 }", "*'per' is '10 calls'; it must be such as 100 words, 10 turns or minute.")]
    [InlineData("rule: { kind: metric, of: dead-ari, at-most: 5 s }", "rules/one.yml:7:27: 'of' is 'dead-ari'; *Did you mean 'dead-air'?")]
    [InlineData("rule: { kind: metric, of: dead-air, at-most: 5 }", "*'at-most' is '5'; it must be a length of time such as 20 s*")]
    [InlineData(Signals + "\nverdicts: { met: Good., not_met: Bad. }\n" + Rule, "rules/one.yml:8:25: 'not_met' is not a key here; did you mean 'not-met'?*")]
    [InlineData(Signals + "\nrule: { kind: present, heard: a, applies-when: { heard: a } }", "rules/one.yml:8:48: 'applies-when' of a single rule stands beside 'rule', not in it; *")]
    [InlineData(Signals + "\nrules: [{ kind: present, heard: a, applies-when: { herd: a } }]", "*'applies-when' asks nothing; it must hold exactly one of heard, *")]
    [InlineData(Signals + "\nrule: { kind: present, all: [] }", "*'all' is an empty list; it must hold conditions.")]
    [InlineData(Signals + "\nrule: { kind: present, fact: queue }", "rules/one.yml:8:7: *must hold one of 'is'*'known'*")]
    [InlineData(Signals + "\nrule: { kind: present, fact: wait, is: long, at-most: 3 }", "*must hold one of 'is'*'known'*")]
    [InlineData(Signals + "\nrule: { kind: present, fact: wait, at-most: \"1,5\" }", "rules/one.yml:8:45: 'at-most' is '1,5'; it must be a number.")]
    [InlineData(Signals + "\nrule: { kind: present, fact: wait, at-most: 3, at-least: 4 }", "*no number can keep both.")]
    [InlineData(Signals + "\nrule: { kind: present, heard: a }\nrules: []", "*'rule' and 'rules' both stand here; one of them must go.")]
    [InlineData("signals: { a: { en: [x], confirmed-by: b }, b: { en: [y], confirmed-by: a } }\n" + Rule, "*'confirmed-by' and 'not-with' lead from the signal 'a' back to itself; one of a, b must*")]
    [InlineData("signals: { a: { en: [x], confirmed-by: b }, b: { en: [y], not-with: c }, c: { en: [z], confirmed-by: b } }\n" + Rule, "*from the signal 'b' back to itself; one of b, c must*")]
    [InlineData("signals: { a: { en: [x], not-with: a } }\n" + Rule, "rules/one.yml:7:36: 'not-with' of the signal 'a' names itself; name another.")]
    [InlineData("signals: { a: { en: [x], not-with: bb }, b: { en: [y] } }\n" + Rule, "*'not-with' names the signal 'bb'*")]
    [InlineData(Signals + "\nrule: { kind: present, said-before-by: customer }", "rules/one.yml:8:40: 'said-before-by' asks of the hit that is being judged; *")]
    [InlineData(Signals + "\nrule: { kind: absent, heard: a, unless: { said-before-by: custmer } }", "*'said-before-by' is 'custmer'; *Did you mean 'customer'?")]
    [InlineData("signals: { a: { regex: { en: [\"a(?=b)\"] } } }\n" + Rule, "*must run without backtracking.")]
    [InlineData("signals: { a: { regex: { en: [\"a(\"] } } }\n" + Rule, "*the regular expression 'a(' cannot be read*")]
    [InlineData("signals: { a: { event: fast-speech } }\n" + Rule, "rules/one.yml:7:24: fast-speech needs 'above', *")]
    [InlineData("signals: { a: { event: fast-speech, above: much } }\n" + Rule, "rules/one.yml:7:44: 'above' is 'much'; it must be a share such as 25 %, from 0 % to 1000 %.")]
    [InlineData("signals: { a: { event: hold, above: 135 % } }\n" + Rule, "*'above' stands without 'event: fast-speech'*")]
    [InlineData("rule: { kind: metric, of: fast-speech, at-most: 5 s }", "*'of' is 'fast-speech'; it must be one of silence, *, speech-rate.")]
    [InlineData("signals: { a: { echo: { words: 2 } } }\n" + Rule, "*the key 'of' is missing.")]
    [InlineData("signals: { a: { echo: { of: cutomer } } }\n" + Rule, "rules/one.yml:7:29: 'of' is 'cutomer'; *Did you mean 'customer'?")]
    [InlineData("signals: { a: { echo: { of: agent, within: 20 s } } }\n" + Rule, "rules/one.yml:7:44: 'within' of an echo is '20 s'; it must be a number of turns, such as 3 turns.")]
    [InlineData("signals: { a: { echo: { of: agent, words: 0 } } }\n" + Rule, "*'words' is '0'; it must be a whole number of at least 1.")]
    [InlineData("signals: { a: { echo: { of: agent } } }\n" + Rule, "rules/one.yml:7:23: an echo needs to know which words have content; *'function-words'.")]
    [InlineData("signals: { a: { event: hodl } }\n" + Rule, "*'event' is 'hodl'; *Did you mean 'hold'?")]
    public void Each_fault_of_a_standard_is_told_with_its_place(string lines, string expected)
    {
        PackReading reading = SomePack.Read(("rules/one.yml", SomePack.Standard(lines)));

        Assert.Null(reading.Pack);
        Assert.Contains(reading.Problems, p => Fits(p.ToString(), expected));
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once_in_order()
    {
        PackReading reading = SomePack.Read(
            ("rules/one.yml", SomePack.Standard("signals: { a: { } }\nrule: { kind: presnt }\nwhyy: x")),
            ("rules/two.yml", SomePack.Standard("rule: { kind: metric, of: hold, at-most: x }", "three")));

        Assert.Equal(["rules/one.yml:7", "rules/one.yml:8", "rules/one.yml:9", "rules/two.yml:1", "rules/two.yml:7"], reading.Problems.Select(p => $"{p.At.File}:{p.At.Line}"));
    }

    [Fact]
    public void An_id_that_stands_in_two_sections_is_refused_where_it_stands_again()
    {
        PackReading reading = SomePack.Read(
            ("rules/one.yml", SomePack.Standard("rule: { kind: metric, of: hold, at-most: 1 s }")),
            ("rules/two.yml", SomePack.Standard("rule: { kind: metric, of: hold, at-most: 1 s }")));

        Assert.Equal(2, reading.Problems.Length);
        Assert.Contains(reading.Problems, p => p.Message.StartsWith("the id 'one' stands twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X: hello", "it must begin with 'A:'")]
    [InlineData("A: [hello", "has no partner")]
    [InlineData("A: hello]", "has no partner")]
    [InlineData("-- silnce 5 s", "after '--' must stand")]
    public void Each_fault_of_an_example_is_told(string line, string expected)
    {
        string standard = SomePack.Standard("rule: { kind: metric, of: hold, at-most: 1 s }").Replace("\"A: No.\"", $"\"{line}\"", StringComparison.Ordinal);

        PackReading reading = SomePack.Read(("rules/one.yml", standard));

        Assert.Contains(reading.Problems, p => p.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_without_both_proofs_does_not_load_and_check_says_so()
    {
        string standard = SomePack.Standard("rule: { kind: metric, of: hold, at-most: 1 s }").Replace("not-met: [\"A: No.\"]", "half: [\"A: No.\"]", StringComparison.Ordinal);

        PackReading reading = SomePack.Read(("rules/one.yml", standard));

        Assert.Empty(reading.Pack!.Standards[0].Languages);
        Assert.Contains("no example 'not-met' for 'en'", Assert.Single(PackCheck.Of(reading.Pack)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_kind_is_one_fault_and_not_also_an_unused_signal()
    {
        PackReading reading = SomePack.Read(("rules/one.yml", SomePack.Standard(Signals + "\nrule: { kind: presnt, heard: a }")));

        Assert.Contains("'kind' is 'presnt'", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_a_standard_does_not_claim_is_a_warning_and_no_fault()
    {
        PackReading reading = SomePack.Read(
            ("pack.yml", SomePack.Head.Replace("[en]", "[en, sv]", StringComparison.Ordinal)),
            ("rules/one.yml", SomePack.Standard("verdicts: { met: Good., not-met: Bad. }\nrule: { kind: metric, of: hold, at-most: 1 s }")));

        Assert.Empty(PackCheck.Of(reading.Pack!));
        Assert.Contains("nothing for 'sv'", Assert.Single(PackCheck.Warnings(reading.Pack!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verdicts_are_read_and_a_check_warns_of_those_that_are_not_told()
    {
        Pack told = SomePack.Of("verdicts: { met: Good., not-met: Bad., not-applicable: Else. }\nrule: { kind: metric, of: hold, at-most: 1 s }");
        Pack half = SomePack.Of("verdicts: { met: Good. }\nrule: { kind: metric, of: hold, at-most: 1 s }");

        Assert.Equal("Bad.", told.Standards[0].Verdicts[Verdict.NotMet]);
        Assert.Empty(PackCheck.Warnings(told));
        Assert.Contains("does not say what 'not-met' means", Assert.Single(PackCheck.Warnings(half)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_one_letter_is_another_pack()
    {
        const string Lines = "rule: { kind: metric, of: hold, at-most: 1 s }";

        Assert.Equal(SomePack.Of(Lines).Sha256, SomePack.Of(Lines).Sha256);
        Assert.NotEqual(SomePack.Of(Lines).Sha256, SomePack.Of(Lines + "\nwhy: Because.").Sha256);
    }

    [Theory]
    [InlineData("id: p\nsections: { rules: 1 }", "")]
    [InlineData("id: p\nsections: { ruels: 1 }", "p.yml:2:13: 'ruels' is no section of the pack 'some'; did you mean 'rules'? Allowed: rules.")]
    [InlineData("id: p\nsections: { rules: 1 }\nstandards: { one: of }", "p.yml:3:19: 'one' is 'of'; it must be one of on, off, minor, major, critical. Did you mean 'on'?")]
    [InlineData("id: p\nsections: { rules: 1 }\ngates: [on]", "p.yml:3:9: 'on' is no standard of the pack 'some'. Did you mean 'one'?")]
    [InlineData("id: p\nsections: { rules: 1 }\nminimum-cals: 3", "p.yml:3:1: 'minimum-cals' is not a key here; did you mean 'minimum-calls'?*")]
    public void Each_fault_of_a_profile_is_told_with_its_place(string text, string expected)
    {
        ProfileReading reading = ProfileReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "p.yml", SomePack.Of("rule: { kind: metric, of: hold, at-most: 1 s }"));

        if (expected.Length == 0)
            Assert.Empty(reading.Problems);
        else
            Assert.True(Fits(Assert.Single(reading.Problems).ToString(), expected), reading.Problems[0].ToString());
    }

    // '*' stands for anything.
    private static bool Fits(string text, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(
        text, "^" + System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", default, TimeSpan.FromSeconds(1));
}
