using CallQa.Redaction;
using CallQa.Unit.Samples;
using Xunit;

namespace CallQa.Unit.Redaction;

/// <summary>Every change that redaction makes to the calls in the repository; each was read and is right.</summary>
public sealed class SampleCallsTests
{
    private static readonly Redactor Redactor = Redactor.Create(RedactionSettings.Usual);

    [Fact]
    public void In_the_texts_of_the_sample_recordings_only_what_was_planted_is_replaced() => Assert.Equal(
        [
            "en-01 3: Seven two four. My card's <card>.",
            "en-01 9: It is. And my number's <phone>.",
            "en-03 3: It's, er, <email>.",
            "ru-05 3: Карты? Ну, сейчас… <card>.",
            "ru-05 7: <phone>.",
        ],
        SampleCalls.Reference().SelectMany(Changes));

    [Fact]
    public void In_the_development_calls_nothing_but_personal_data_is_replaced() => Assert.Equal(
        [
            "dev-sv-007 4: Ja, Sixten Holmberg. Och det är, ska jag säga hela? <personnummer>.",
            "dev-sv-007 24: Jaha, ja, det är <card>.",
            "dev-en-007 4: It's, um, <email>.",
            "dev-en-007 28: I gave you that. <email>.",
        ],
        new[] { "ru", "sv", "en" }.SelectMany(SampleCalls.Gold).SelectMany(Changes));

    [Fact]
    public void The_placeholder_of_a_spoken_card_has_the_time_in_which_its_digits_were_said()
    {
        Transcript call = SampleCalls.Reference("ru-05");
        Utterance before = call.Utterances[3];
        Utterance after = Redactor.Redact(call).Utterances[3];
        Word first = before.Words.First(w => w.In(before.Text).StartsWith("Сорок"));
        Assert.StartsWith("<card>", after.Words[^1].In(after.Text).ToString(), StringComparison.Ordinal);
        Assert.Equal(new TimeRange(first.Time.StartMs, before.Words[^1].Time.EndMs), after.Words[^1].Time);
    }

    private static IEnumerable<string> Changes(Transcript call) =>
        call.Utterances.Zip(Redactor.Redact(call).Utterances)
            .Select((pair, i) => (pair.First, pair.Second, Line: $"{call.Call.Id} {i}: {pair.Second.Text}"))
            .Where(change => !string.Equals(change.First.Text, change.Second.Text, StringComparison.Ordinal))
            .Select(change => change.Line);
}
