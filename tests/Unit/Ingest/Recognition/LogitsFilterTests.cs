using System.Collections.Immutable;
using CallQa.Ingest;
using Whisper.net;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>What whisper.cpp makes of a window with the filter of logits in its parameters.</summary>
public class LogitsFilterTests
{
    private static readonly string Model = RepositoryFolder.File("models/ggml-base-q8_0.bin");

    [Theory]
    [InlineData("ru-01", "ru")]
    [InlineData("sv-01", "sv")]
    [InlineData("en-01", "en")]
    public async Task Greedy_tokens_and_their_probabilities_are_those_of_the_library_alone(string call, string language)
    {
        using var factory = WhisperFactory.FromPath(Model, AlignmentHeads.Options("base"));
        float[] window = AudioFile.Decode(RepositoryFolder.File($"samples/calls/{call}.wav"), _ => { }, TestContext.Current.CancellationToken).Channels[0][..(8 * Recording.Rate)];

        WhisperToken[] alone = await TokensAsync(factory, window, language, filtered: false);
        WhisperToken[] filtered = await TokensAsync(factory, window, language, filtered: true);

        Assert.InRange(alone.Length, 10, 200);
        Assert.Equal(alone.Select(t => t.Id), filtered.Select(t => t.Id));
        Assert.All(alone.Zip(filtered), pair => Assert.Equal(pair.First.Probability, pair.Second.Probability, 0.001f));
    }

    [Theory]
    [InlineData(51864, 50256)] // English alone
    [InlineData(51865, 50257)]
    [InlineData(51866, 50257)]
    public void The_end_mark_follows_the_size_of_the_vocabulary(int vocabulary, int endMark)
    {
        string model = Path.GetTempFileName();
        File.WriteAllBytes(model, [.. "lmgg"u8, .. BitConverter.GetBytes(vocabulary)]);

        Assert.Equal(endMark, LogitsFilter.EndMarkOf(model));
        File.Delete(model);
    }

    private static async Task<WhisperToken[]> TokensAsync(WhisperFactory factory, float[] window, string language, bool filtered)
    {
        await using WhisperProcessor processor = factory.CreateBuilder().WithThreads(1).WithLanguage(language).WithNoContext().WithSingleSegment()
            .WithTokenTimestamps().WithTemperature(0).WithTemperatureInc(0).WithAudioContextSize(512).Build();
        if (filtered)
            LogitsFilter.Set(processor, LogitsFilter.EndMarkOf(Model), Search.Greedy);
        var tokens = ImmutableArray.CreateBuilder<WhisperToken>();
        await foreach (SegmentData segment in processor.ProcessAsync(window, TestContext.Current.CancellationToken))
            tokens.AddRange(segment.Tokens);
        return [.. tokens];
    }
}
