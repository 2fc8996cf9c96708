using System.Collections.Immutable;
using System.IO.Pipes;
using CallQa.Ingest;
using CallQa.Ingest.Models;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>What comes back from the recogniser's process is what the recogniser finds, and why it finds nothing.</summary>
public class RecogniserServerTests
{
    private const string Model = "models/ggml-base-q8_0.bin";

    private static readonly string Sha256 = FileHash.Sha256(RepositoryFolder.File(Model));

    [Fact]
    public async Task Words_and_language_are_those_that_the_recogniser_finds_here()
    {
        float[] window = AudioFile.Decode(RepositoryFolder.File("samples/calls/ru-01.wav"), _ => { }, TestContext.Current.CancellationToken).Channels[0][..(5 * Recording.Rate)];
        var model = new ResolvedModel("base-q8_0", RepositoryFolder.File(Model), Sha256);
        using var models = new WhisperModels();

        WindowAnswer[] answers = Serve(
            new(1, model, Language.Russian, Search.Greedy, "", window),
            new(2, model, Language.Unknown, Search.Greedy, "", window),
            new(3, model, Language.Unknown, Search.Greedy, "", []));

        ImmutableArray<RecognisedSegment> here = await models.Transcriber(model, _ => "").TranscribeAsync(window, Language.Russian, Search.Greedy, TestContext.Current.CancellationToken);
        Assert.NotEmpty(here.SelectMany(s => s.Tokens));
        Assert.Equal(here.Select(Flat), answers[0].Segments.Select(Flat));
        Assert.Equal(await models.Transcriber(model, _ => "").DetectLanguageAsync(window, TestContext.Current.CancellationToken), (answers[1].Language, answers[1].Probability));
        Assert.Equal(("", null, 0), (answers[2].Failure, answers[2].Fault, answers[2].Segments.Length));
    }

    [Theory]
    [InlineData("models/nowhere.bin", "0", "does not exist", false)]
    [InlineData(Model, "0", "it must be 0.", true)]
    public void A_model_that_cannot_be_used_is_told(string path, string sha256, string told, bool hashWrong)
    {
        WindowAnswer answer = Serve(new WindowRequest(7, new("base", RepositoryFolder.File(path), sha256), Language.English, Search.Greedy, "", new float[4_000]))[0];

        Assert.Contains(told, answer.Fault!.Message, StringComparison.Ordinal);
        Assert.Equal(hashWrong, answer.Fault.HashWrong);
    }

    [Fact]
    public void What_fails_on_a_window_is_told()
    {
        var model = new ResolvedModel("base-q8_0", RepositoryFolder.File(Model), Sha256);

        WindowAnswer answer = Serve(new WindowRequest(7, model, Language.English, Search.Greedy, "", new float[WhisperTranscriber.FewestSamples - 1]))[0];

        Assert.StartsWith("ArgumentOutOfRangeException: ", answer.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_come_back_as_they_were_written()
    {
        var answer = new WindowAnswer(12)
        {
            Segments =
            [
                new("Это \ufffd år 😀", 10, 2_000, 0.25, [new("Это", 10, 700, 0.5), new(" \ufffd", 700, 900, 1)]),
                new("", 2_000, 2_000, 0, []),
            ],
            Language = Language.Swedish,
            Probability = 0.125,
            Fault = new("a.bin", "broken", hashWrong: true),
            Failure = "no",
        };
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        answer.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        WindowAnswer read = WindowAnswer.Read(reader);

        Assert.Equal(answer.Segments.Select(Flat), read.Segments.Select(Flat));
        Assert.Equal((12, Language.Swedish, 0.125, "a.bin", "broken", true, "no"), (read.Id, read.Language, read.Probability, read.Fault!.Path, read.Fault.Message, read.Fault.HashWrong, read.Failure));
    }

    // A record of an array is equal by the array's place.
    private static string Flat(RecognisedSegment segment) => $"{segment with { Tokens = [] }} {string.Join(';', segment.Tokens)}";

    private static WindowAnswer[] Serve(params WindowRequest[] requests)
    {
        using var asking = new AnonymousPipeServerStream(PipeDirection.Out);
        using var served = new AnonymousPipeClientStream(PipeDirection.In, asking.ClientSafePipeHandle);
        using var answering = new AnonymousPipeServerStream(PipeDirection.Out);
        using var heard = new AnonymousPipeClientStream(PipeDirection.In, answering.ClientSafePipeHandle);
        var server = Task.Run(() => RecogniserServer.Serve(served, answering));
        using var to = new BinaryWriter(asking);
        using var from = new BinaryReader(heard);
        foreach (WindowRequest request in requests)
            request.Write(to);
        WindowAnswer[] answers = [.. requests.Select(_ => WindowAnswer.Read(from)).ToArray().OrderBy(a => a.Id)];
        to.Dispose();
        server.Wait();
        return answers;
    }
}
