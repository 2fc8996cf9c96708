using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Packs.Checking;
using Xunit;

namespace CallQa.Unit.Scoring.Packs.Checking;

public class NeedlessTests
{
    private static readonly Lexicon Groups = new([new("loan", Language.English, [Phrase.Parse("credit|loan").Phrase!, Phrase.Parse("hire purchase").Phrase!])]);

    [Theory]
    [InlineData("refund", "a full refund")]
    [InlineData("refund", "=refunds")]
    [InlineData("refund", "refund now|today")]
    [InlineData("refund|return", "refund|returned")]
    [InlineData("sorry ...3 that", "sorry about that")]
    [InlineData("sorry ...3 that", "sorry ...2 that")]
    [InlineData("sorry that?", "very sorry that")]
    [InlineData("ref*", "refund")]
    [InlineData("ref*", "=refunding")]
    [InlineData("*fund", "*refund")]
    [InlineData("refund~", "refund")]
    [InlineData("<loan>", "a new loan")]
    [InlineData("<loan> offer", "hire purchase offer")]
    [InlineData("call <time>", "please call <time>")]
    [InlineData("refund", "^refund")]
    [InlineData("refund", "refund !policy")]
    public void A_broader_phrase_covers_a_narrower_one(string broad, string narrow) => Assert.True(Covers(broad, narrow));

    [Theory]
    [InlineData("a full refund", "refund")]
    [InlineData("=refund", "refund")]
    [InlineData("^refund", "refund")]
    [InlineData("refund !policy", "refund")]
    [InlineData("refund", "refund~")]
    [InlineData("refund", "ref*")]
    [InlineData("refund", "refund|return")]
    [InlineData("sorry ...1 that", "sorry ...2 that")]
    [InlineData("sorry that", "sorry ... that")]
    [InlineData("sorry ...2 that", "sorry <number> that")]
    [InlineData("call <time>", "call <date>")]
    [InlineData("<loan>", "hire")]
    public void What_can_match_more_is_not_covered(string narrow, string other) => Assert.False(Covers(narrow, other));

    [Theory]
    [InlineData("signals: { a: { en: [refund, a full refund] } }\nrule: { kind: present, heard: a }", "the phrase 'a full refund' is needless: 'refund' (line 7) is found wherever it is; one of the two must go.")]
    [InlineData("signals: { a: { en: [refund, refunds] } }\nrule: { kind: present, heard: a }", "the phrase 'refunds' is needless: 'refund' (line 7) is found wherever it is; one of the two must go.")]
    [InlineData("signals: { a: { en: [hello] } }\nrule: { kind: present, heard: a, in: [first 2 turns, first 5 turns] }", "the window 'first 5 turns' is needless beside 'first 2 turns', which lies in it.")]
    [InlineData("signals: { a: { en: [hello] } }\nrule: { kind: present, any: [{ heard: a, in: first 2 turns }, { heard: a }] }", "of the conditions of 'any' in the condition, number 1 is needless beside number 2, which is broader.")]
    [InlineData("signals: { a: { en: [hello] } }\nrule: { kind: present, all: [{ heard: a, in: first 2 turns }, { heard: a }] }", "of the conditions of 'all' in the condition, number 2 is needless beside number 1, which is narrower.")]
    [InlineData("signals: { a: { en: [hello] } }\nrules:\n  - { kind: absent, heard: a }\n  - { kind: absent, heard: a, in: last 2 turns }", "the rule in line 9 holds only where this one does too; this one must go.")]
    public void What_is_needless_is_a_warning(string lines, string expected)
    {
        Pack pack = SomePack.Of(lines);

        Assert.Empty(PackCheck.Of(pack));
        Assert.Equal(expected, Assert.Single(PackCheck.Warnings(pack), w => !w.Message.StartsWith("'verdicts'", StringComparison.Ordinal)).Message);
    }

    private static bool Covers(string broad, string narrow) =>
        new PhraseCover(Language.English, Groups).Covers(Phrase.Parse(broad).Phrase!, Phrase.Parse(narrow).Phrase!);
}
