using System.Collections.Immutable;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class FactEvidenceTests
{
    private const string Wait = "rule: { kind: present, fact: wait-s, at-most: 60 }";

    [Theory]
    [InlineData(Wait, "wait-s=", "fact-missing", "fact-missing wait-s ''")]
    [InlineData(Wait, "wait-s=a while", "fact-missing", "fact-missing wait-s 'a while'")]
    [InlineData(Wait, "wait-s=Infinity", "fact-missing", "fact-missing wait-s 'Infinity'")]
    [InlineData(Wait, "wait-s=41.5", "", "measure wait-s '' 41.5")]
    [InlineData(Wait, "wait-s=61", "", "measure wait-s '' 61")]
    [InlineData("cannot-tell-when: { not: { fact: wait-s, known: true } }\n" + Wait, "", "fact-missing", "fact-missing wait-s ''")]
    [InlineData("cannot-tell-when: { fact: wait-s, known: false }\n" + Wait, "", "fact-missing", "fact-missing wait-s ''")]
    [InlineData("cannot-tell-when: { any: [{ fact: tone, is: bad }, { not: { fact: wait-s, known: true } }] }\n" + Wait, "tone=good", "fact-missing", "fact-missing wait-s ''")]
    [InlineData("cannot-tell-when: { fact: tone, is: bad }\n" + Wait, "tone=bad", "standard-says-so", "")]
    [InlineData("applies-when: { fact: segment, is: gold }\n" + Wait, "", "fact-missing", "fact-missing segment ''")]
    [InlineData("signals: { a: { en: [hello] } }\nrule: { kind: absent, heard: a, unless: { fact: segment, is: gold } }", "", "fact-missing", "hit a 'Hello', fact-missing segment ''")]
    [InlineData("signals: { a: { en: [hello] } }\nrule: { kind: sequence, first: { heard: a }, then: { fact: segment, is: gold } }", "", "fact-missing", "fact-missing segment '', trigger a 'Hello'")]
    public void A_fact_that_decides_or_is_missing_is_named(string standard, string fact, string reason, string evidence)
    {
        Pack pack = SomePack.Of(standard);
        RedactedTranscript call = SpokenCall.Of("A 0.0 1.0 Hello.");
        if (fact.Length > 0)
            call = new(
                call.Call with { Own = ImmutableSortedDictionary<string, string>.Empty.Add(fact.Split('=')[0], fact.Split('=')[1]) },
                call.Origin, call.Utterances, [], [], "");

        Finding finding = Scorer.Create(pack, Profile.Plain(pack)).Score(call, CallActs.None(1)).Findings[0];

        Assert.Equal(reason, finding.Reason);
        Assert.Equal(evidence, string.Join(", ", finding.Evidence.Select(Text)));
    }

    private static string Text(Evidence e) => FormattableString.Invariant($"{e.Kind.Code()} {e.Signal} '{e.Quote}'{(e.By > 0 ? $" {e.By}" : "")}");
}
