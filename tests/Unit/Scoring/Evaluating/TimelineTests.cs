using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

public class TimelineTests
{
    // Whole seconds, so that a naive walk over all seconds can be compared.
    private static readonly Gen<(Speaker Speaker, int Start, int Length)[]> Said =
        Gen.Select(Gen.Int[1, 2].Select(i => (Speaker)i), Gen.Int[0, 40], Gen.Int[1, 6]).Array[1, 12];

    [Fact]
    public void Sums_equal_those_of_a_walk_over_all_seconds() => Said.Each(said =>
    {
        (RedactedTranscript call, Timeline timeline, _) = Build(said);
        int agent = 0, customer = 0, both = 0, any = 0;
        for (int s = 0; s < 60; s++)
        {
            bool a = said.Any(x => x.Speaker == Speaker.Agent && x.Start <= s && s < x.Start + x.Length);
            bool c = said.Any(x => x.Speaker == Speaker.Customer && x.Start <= s && s < x.Start + x.Length);
            agent += a ? 1 : 0;
            customer += c ? 1 : 0;
            both += a && c ? 1 : 0;
            any += a || c ? 1 : 0;
        }

        Assert.Equal((agent * 1000L, customer * 1000L, both * 1000L, any * 1000L), (timeline.Measures.AgentTalkMs, timeline.Measures.CustomerTalkMs, timeline.Measures.OverlapMs, timeline.Measures.SpeechMs));
        Assert.Equal(call.Call.DurationMs - (any * 1000L), timeline.Measures.SilenceMs);
    });

    [Fact]
    public void Silences_lie_where_nobody_speaks_and_belong_to_who_ends_them() => Said.Each(said =>
    {
        (_, Timeline timeline, _) = Build(said);
        foreach (TimedEvent gap in timeline.Events(TimingKind.DeadAir).ToArray())
        {
            Assert.DoesNotContain(said, x => x.Start * 1000L < gap.EndMs && gap.StartMs < (x.Start + x.Length) * 1000L);
            Assert.Contains(said, x => x.Start * 1000L == gap.EndMs && x.Speaker == gap.By);
        }
    });

    [Fact]
    public void Every_window_in_turns_equals_a_count_by_hand() => Said.Each(said =>
    {
        (RedactedTranscript call, _, Turns turns) = Build(said);

        // By hand: a turn begins wherever the speaker changes (no utterance here is a noise of listening).
        int turn = -1;
        Speaker last = Speaker.Unknown;
        for (int i = 0; i < call.Utterances.Length; i++)
        {
            if (call.Utterances[i].Speaker != last)
                turn++;
            last = call.Utterances[i].Speaker;
            Assert.Equal(turn, turns.OfUtterance[i]);
        }

        for (int from = 0; from <= turn + 1; from++)
            for (int to = from; to <= turn + 1; to++)
                Assert.Equal(turns.All[from..to].Count(t => t.Speaker == Speaker.Agent), turns.Between(Who.Agent, from, to));
    });

    private static (RedactedTranscript Call, Timeline Timeline, Turns Turns) Build((Speaker Speaker, int Start, int Length)[] said)
    {
        RedactedTranscript call = SpokenCall.Of(60, [.. said.OrderBy(s => s.Start).ThenBy(s => s.Speaker).Select(s => $"{(s.Speaker == Speaker.Agent ? "A" : "C")} {s.Start} {s.Start + s.Length} some words of speech")]);
        var turns = new Turns(call.Utterances, new bool[said.Length], call.Call.Agent);
        return (call, new Timeline(call, turns, [.. said.Select(_ => 4)]), turns);
    }
}
