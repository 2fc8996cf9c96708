using CallQa.Redaction;
using CallQa.Redaction.Replacement;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Redaction;

/// <summary>What replacing does to texts and words, whatever stands in them.</summary>
public sealed class RewritingTests
{
    private static readonly string[] Fragments =
    [
        "да", "card", "номер", "order", "kort", "4000", "0012", "3456", "7899", "4000001234567899", "плюс", "семь", "девятьсот", "ноль", "oh",
        "07700", "900", "123", "anna@mail.example", "at", "dot", "com", "собака", "точка", "рублей", "12:30", "27.05.2026", ",", ".", "э", "\n",
        "nittonio", "070-123", "45", "67", "(8", "900)", "<card>", "тел89000000000.", "tack.",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Fragments.Length - 1].List[0, 30].Select(at => string.Join(' ', at.Select(i => Fragments[i])));

    private static readonly Gen<(Speaker, string)[]> Conversations =
        Gen.Select(Gen.Int[0, 2].Select(i => (Speaker)i), Texts).Array[1, 6];

    private static readonly Redactor Redactor = Redactor.Create(RedactionSettings.Usual);

    [Fact]
    public void Redacting_twice_is_redacting_once() => Conversations.Each(said =>
    {
        RedactedTranscript once = Redactor.Redact(SomeCall.Of(Language.Russian, said));
        RedactedTranscript twice = Redactor.Redact(SomeCall.Of(Language.Russian, [.. once.Utterances.Select(u => (u.Speaker, u.Text))]));
        Assert.Equal(once.Utterances.Select(u => u.Text), twice.Utterances.Select(u => u.Text));
    });

    [Fact]
    public void Words_stay_in_the_text_in_order_of_time_and_cover_the_same_time() => Conversations.Each(said =>
    {
        Transcript call = SomeCall.Of(Language.English, said);
        RedactedTranscript redacted = Redactor.Redact(call);
        foreach ((Utterance before, Utterance after) in call.Utterances.Zip(redacted.Utterances))
        {
            Assert.Equal(before.Time, after.Time);
            Assert.Equal(before.Words.IsEmpty, after.Words.IsEmpty);
            if (after.Words.IsEmpty)
                continue;
            Assert.Equal(before.Words[0].Time.StartMs, after.Words[0].Time.StartMs);
            Assert.Equal(before.Words[^1].Time.EndMs, after.Words[^1].Time.EndMs);
            Assert.All(after.Words.Zip(after.Words.Skip(1)), pair => Assert.Equal(pair.First.Time.EndMs, pair.Second.Time.StartMs));
            Assert.Equal(before.Words.Min(w => w.Confidence!.Value.Value), after.Words.Min(w => w.Confidence!.Value.Value));
            string outsideWords = string.Concat(Uncovered(after));
            Assert.True(string.IsNullOrWhiteSpace(outsideWords), outsideWords);
        }
    });

    [Fact]
    public void Outside_the_spans_no_character_changes_and_words_keep_their_text()
    {
        Gen<(string Text, Detection[] Spans)> cuts = Texts.SelectMany(text => Gen.Int[0, text.Length].Array[0, 8].Select(at => (text, Spans(at))));
        cuts.Each(cut =>
        {
            Utterance before = SomeCall.Of(Language.English, (Speaker.Agent, cut.Text)).Utterances[0];
            Utterance after = UtteranceRewriter.Rewrite(before, cut.Spans);
            string expected = cut.Text;
            foreach (Detection span in cut.Spans.Reverse())
                expected = expected[..span.Start] + span.Kind.Placeholder() + expected[span.End..];
            Assert.Equal(expected, after.Text);
            IEnumerable<string> untouched = before.Words
                .Where(w => !Array.Exists(cut.Spans, s => s.Start < w.CharStart + w.CharLength && w.CharStart < s.End))
                .Select(w => $"{w.Time} {w.In(before.Text)}");
            Assert.Subset(after.Words.Select(w => $"{w.Time} {w.In(after.Text)}").ToHashSet(), untouched.ToHashSet());
        });
    }

    [Fact]
    public void The_words_of_a_card_become_one_word_with_their_times_and_lowest_confidence()
    {
        Utterance after = Redactor.Redact(SomeCall.Of(Language.English, (Speaker.Customer, "It's 4000 0012 3456 7899, yes."))).Utterances[0];
        Assert.Equal("It's <card>, yes.", after.Text);
        Assert.Equal(["It's", "<card>,", "yes."], after.Words.Select(w => w.In(after.Text).ToString()));
        Assert.Equal(new TimeRange(100, 500), after.Words[1].Time);
        Assert.Equal(0.51, after.Words[1].Confidence!.Value.Value, 6);
    }

    private static Detection[] Spans(int[] at) =>
        [.. at.Order().Chunk(2).Where(pair => pair.Length == 2 && pair[0] < pair[1]).Select(pair => new Detection(PersonalDataKind.Card, pair[0], pair[1]))];

    private static IEnumerable<string> Uncovered(Utterance utterance)
    {
        int from = 0;
        foreach (Word word in utterance.Words)
        {
            yield return utterance.Text[from..word.CharStart];
            from = word.CharStart + word.CharLength;
        }

        yield return utterance.Text[from..];
    }
}
