using System.Collections.Immutable;
using CallQa.Ingest;
using Whisper.net;
using Xunit;

namespace CallQa.Unit.Ingest;

public class TimeMarksTests
{
    [Theory]
    [InlineData("[_TT_150]", true, 3000L)]
    [InlineData("[_BEG_]", true, null)]
    [InlineData("[_EOT_]", true, null)]
    [InlineData("<|endoftext|>", true, null)]
    [InlineData(" [music]", false, null)]
    [InlineData("<b", false, null)]
    public void Marks_are_told_from_text(string token, bool control, long? time) =>
        Assert.Equal((control, time), (TimeMarks.IsControl(token), TimeMarks.Time(token)));

    [Fact]
    public void A_windows_text_is_cut_at_its_marks()
    {
        RecognisedSegment window = Window(" Да. Чем помочь?", " Да", ".", " Чем", " \uFFFD", "\uFFFDомочь", "?");

        RecognisedSegment[] parts = [.. TimeMarks.Split(window, [0, 2, 6])];

        Assert.Equal([" Да.", " Чем помочь?"], parts.Select(p => p.Text));
        Assert.Equal([(0L, 190L), (200L, 590L)], parts.Select(p => (p.StartMs, p.EndMs)));
        Assert.Equal(["Чем", "помочь?"], WordBuilder.Words(parts[1]).Select(w => w.Text));
    }

    [Fact]
    public void A_mark_that_would_cut_a_character_cuts_nothing() =>
        Assert.Equal([" Чем помочь?"], TimeMarks.Split(Window(" Чем помочь?", " Чем", " \uFFFD", "\uFFFDомочь", "?"), [2]).Select(p => p.Text));

    [Fact]
    public void A_window_without_text_stays_one() => Assert.Equal([""], TimeMarks.Split(Window(""), [0]).Select(p => p.Text));

    [Fact]
    public async Task The_shortest_window_is_recognised_and_does_not_end_the_process()
    {
        using var factory = WhisperFactory.FromPath(RepositoryFolder.File("models/ggml-base-q8_0.bin"), AlignmentHeads.Options("base"));
        float[] call = AudioFile.Decode(RepositoryFolder.File("samples/calls/en-01.wav"), _ => { }, TestContext.Current.CancellationToken).Channels[0];

        ImmutableArray<RecognisedSegment> heard = await new WhisperTranscriber(factory, LogitsFilter.EndMarkOf(RepositoryFolder.File("models/ggml-base-q8_0.bin")), _ => "")
            .TranscribeAsync(call[Recording.Rate..(Recording.Rate + WhisperTranscriber.FewestSamples)], Language.English, Search.Greedy, TestContext.Current.CancellationToken);

        Assert.All(heard.SelectMany(s => s.Tokens), t => Assert.InRange(t.EndMs, t.StartMs, 400));
    }

    private static RecognisedSegment Window(string text, params string[] tokens) =>
        new(text, 0, 30_000, 0, [.. tokens.Select((t, i) => new RecognisedToken(t, i * 100, (i * 100) + 90, 0.9))]);
}
