using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CallQa.Unit.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class FastSpeechTests
{
    private const string Slow = "one two three four five"; // in 2.5 s: 120 words a minute

    [Theory]
    // Three slow utterances set the median; 163 words a minute are 136 % of it, 161 are 134 %.
    [InlineData("A 12.0 15.68 a b c d e f g h i j", "12000-15680")]
    [InlineData("A 12.0 15.73 a b c d e f g h i j", "")]
    // Long enough only together; a short utterance between them neither counts nor parts.
    [InlineData("A 12.0 13.5 a b c d e f|A 13.6 14.0 so so|A 14.1 15.6 a b c d e f", "12000-15600")]
    [InlineData("A 12.0 13.5 a b c d e f", "")]
    // A slow utterance, and the other side's turn, part.
    [InlineData("A 12.0 13.5 a b c d e f|A 13.6 16.1 a b c d e|A 16.2 17.7 a b c d e f", "")]
    [InlineData("A 12.0 13.5 a b c d e f|C 13.6 14.5 what was that|A 14.6 16.1 a b c d e f", "")]
    // Nobody is measured by the other's rate.
    [InlineData("C 12.0 14.4 a b c d e f g h i j", "")]
    public void A_stretch_counts_that_is_faster_than_the_speakers_own_median(string lines, string expected)
    {
        Pack pack = SomePack.Of("signals: { rush: { event: fast-speech, longer-than: 2 s, above: 135 % } }\nrule: { kind: absent, heard: rush }");
        RedactedTranscript call = SpokenCall.Of([$"A 0.0 2.5 {Slow}", $"A 3.0 5.5 {Slow}", $"A 6.0 8.5 {Slow}", "C 9.0 10.0 yes", .. lines.Split('|')]);

        Finding finding = Scorer.Create(pack, Profile.Plain(pack)).Score(call, CallActs.None(call.Utterances.Length)).Findings[0];

        Assert.Equal(expected, string.Join(", ", finding.Evidence.Where(e => e.Kind == EvidenceKind.Hit).Select(e => $"{e.Time.StartMs}-{e.Time.EndMs}")));
    }
}
