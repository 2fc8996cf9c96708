using CallQa.Scoring.Mutating;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Mutating;

public class MutationTests
{
    private const string Head = """
        id: one
        section: rules
        title: { en: T }
        statement: S.
        polarity: required
        weight: minor

        """;

    private const string Rule = """
        signals:
          promise:
            en: [call you back, ring you]
            except: { en: [cannot call you back] }
          asked:
            en: [call me]
        applies-when: { heard: asked, by: customer }
        rule: { kind: present, heard: promise, by: agent, in: last 2 turns }

        """;

    private const string Met = """
        examples:
          en:
            met:
              - |
                C: Call me.
                A: I will call you back.
            not-met:
              - |
                C: Call me.
                A: No.

        """;

    [Fact]
    public void Each_part_of_a_rule_is_changed_once()
    {
        YamlMap root = YamlReader.Read(Head + Rule + Met, "f.yml").Root;

        Assert.Equal(
            [
                "9:5 without 'signals.promise.en'",
                "10:15 without 'signals.promise.except.en'",
                "12:5 without 'signals.asked.en'",
                "13:1 without 'applies-when'",
                "13:35 with 'applies-when.by: agent'",
                "14:44 with 'rule.by: customer'",
                "14:51 without 'rule.in'",
                "14:55 with 'rule.in: last 1 turns'",
                "14:55 with 'rule.in: last 3 turns'",
            ],
            MutationFinder.Of(root).Select(m => FormattableString.Invariant($"{m.At.Line}:{m.At.Column} {m.Change}")));
    }

    [Theory]
    [InlineData("last 2 turns", "last 1 turns; last 3 turns")]
    [InlineData("first 1 turns", "first 2 turns")]
    [InlineData("within 20 s after it", "within 10 s after it; within 40 s after it")]
    [InlineData("1.5 s", "0.75 s; 3 s")]
    [InlineData("25 %", "12.5 %; 50 %")]
    [InlineData("0", "1")]
    [InlineData("after promise", "")]
    public void A_number_is_moved_by_one_or_to_half_and_double(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", MovedNumber.Of(text)));

    [Fact]
    public void Weak_examples_let_changes_pass_and_strong_ones_do_not()
    {
        ProofStrength weak = Strength(Met), strong = Strength("""
            examples:
              en:
                met:
                  - |
                    C: Call me.
                    A: I will call you back.
                    C: Fine.
                    A: Good.
                  - |
                    C: Call me.
                    A: I will ring you.
                not-met:
                  - |
                    C: Call me.
                    A: I cannot call you back.
                  - |
                    C: Call me, I will ring you.
                    A: No.
                  - |
                    C: Call me.
                    A: I will call you back.
                    C: Fine.
                    A: Good.
                    C: Well.
                    A: Yes.
                not-applicable:
                  - |
                    C: Good morning.
                    A: Shall I say: call me?

            """);

        Assert.Equal([10, 13, 14, 14, 14], weak.Unnoticed.Select(p => p.At.Line));
        Assert.Empty(strong.Unnoticed);
        Assert.Equal((2, 4), (weak.PhrasesHeard, weak.Phrases));
        Assert.Equal((4, 4), (strong.PhrasesHeard, strong.Phrases));
        Assert.Equal(["f:9:25: no example holds 'ring you'.", "f:10:20: no example holds 'cannot call you back'."], weak.Silent.Select(p => $"f:{p.At.Line}:{p.At.Column}: {p.Message}"));
    }

    private static ProofStrength Strength(string examples)
    {
        Pack pack = SomePack.Read(("rules/one.yml", Head + Rule + examples)).Pack!;
        return new MutationRunner(pack).Run(pack.Standards[0]);
    }
}
