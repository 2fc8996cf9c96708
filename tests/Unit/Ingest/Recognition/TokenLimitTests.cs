using System.Collections.Immutable;
using CallQa.Ingest;
using Whisper.net;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>A window in which the recogniser turns in a circle ("1-1-1-1…") ends with an end mark all the same.</summary>
public class TokenLimitTests
{
    private const int LibraryLimit = 220;
    private const int Samples = 34_720;

    private static readonly string Model = RepositoryFolder.File("models/ggml-base-q8_0.bin");

    [Fact]
    public async Task A_loop_is_ended_soon_where_the_library_alone_ends_it_with_a_word()
    {
        using var factory = WhisperFactory.FromPath(Model, AlignmentHeads.Options("base"));

        WhisperToken[] alone = await TokensAsync(factory, limited: false);
        WhisperToken[] limited = await TokensAsync(factory, limited: true);

        Assert.Equal((LibraryLimit, true), (alone.Length, alone[^1].Id < LogitsFilter.EndMarkOf(Model)));
        Assert.InRange(limited.Length, 30, 60);
        Assert.Equal(LogitsFilter.EndMarkOf(Model), limited[^1].Id);
        Assert.Equal(alone.Take(limited.Length - 1).Select(t => t.Id), limited.SkipLast(1).Select(t => t.Id));
    }

    [Fact]
    public async Task The_transcriber_limits_its_windows_and_they_count_as_loops()
    {
        using var factory = WhisperFactory.FromPath(Model, AlignmentHeads.Options("base"));

        ImmutableArray<RecognisedSegment> heard = await new WhisperTranscriber(factory, LogitsFilter.EndMarkOf(Model), _ => "")
            .TranscribeAsync(Loop(), Language.Russian, Search.Greedy, TestContext.Current.CancellationToken);

        Assert.InRange(heard.Sum(s => s.Tokens.Length), 30, 60);
        Assert.True(WindowQuality.Of(heard).Loops);
    }

    [Theory]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a", true)]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a", false)]
    [InlineData("so a b c d e f g a b c d e f g a b c d e f g a b c d e f g a b c d e f g", true)]
    [InlineData("so a b c d e f g a b c d e f g a b c d e f g a b c d e f g", false)]
    [InlineData("a b c d e f g a b c d e f g a b c d e f g a b c d e f g a b c d e f g now", false)]
    [InlineData("", false)]
    public void A_circle_is_five_times_the_same_and_thirty_tokens(string tokens, bool circle) =>
        Assert.Equal(circle, RepeatedTail.Is<string>(tokens.Split(' ')));

    private static async Task<WhisperToken[]> TokensAsync(WhisperFactory factory, bool limited)
    {
        await using WhisperProcessor processor = factory.CreateBuilder().WithThreads(1).WithLanguage("ru").WithNoContext().WithSingleSegment()
            .WithTokenTimestamps().WithTemperature(0).WithTemperatureInc(0).WithAudioContextSize(192).Build();
        if (limited)
            LogitsFilter.Set(processor, LogitsFilter.EndMarkOf(Model), Search.Greedy);
        await foreach (SegmentData segment in processor.ProcessAsync(Loop(), TestContext.Current.CancellationToken))
            return segment.Tokens;
        return [];
    }

    private static float[] Loop() =>
        AudioFile.Decode(RepositoryFolder.File("samples/calls/ru-05.wav"), _ => { }, TestContext.Current.CancellationToken).Channels[0][..Samples];
}
