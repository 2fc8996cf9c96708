using Xunit;

namespace CallQa.Binary.Models;

/// <summary>What is lost between a text and what was recognised of it; with ready transcripts in the place of recordings.</summary>
public sealed class SoundLossTests : IDisposable
{
    private const string Heading = "standard,language,calls,same,cannot_tell,reversed,vanished,appeared,gold,right_written,right_heard";

    private readonly WorkFolder _work = new();

    public SoundLossTests()
    {
        Write("texts/d1.json", "Good morning, Bell Water, this is Anna. How can I help you?", ""","spoken":"Good morning, Bell Water, this is Anna. How can I help you?","words":[{"text":"Good","start_s":0,"end_s":1}]""");
        Write("heard/d1.json", "Would warn in, bell water. How can I help you?", "");
        File.WriteAllText(Path.Combine(_work.Path, "gold.tsv"), "call_id\tstandard_id\tverdict\nd1\tgreet-at-start\tmet\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Losses_are_counted_per_standard_and_language()
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "evaluate", "--loss", "texts", "--calls", "heard", "--gold", "gold.tsv", "--no-acts", "--format", "csv");

        Assert.Equal((0, "callqa: base-q8_0: d1.json\ncallqa: 1 of 1 call with a text were compared.\n"), (code, error));
        Assert.Equal($"{Heading}\ngreet-at-start,en,1,0,0,1,0,0,1,1,0\nall,en,1,0,0,1,0,0,1,1,0\n", output);
    }

    [Fact]
    public void Each_difference_is_listed_with_what_was_said_and_heard()
    {
        (_, string output, _) = CallQaProcess.Run(_work.Path, "evaluate", "--loss", "texts", "--calls", "heard", "--no-acts", "--standard", "greet-at-start", "--differences", "--format", "csv");

        Assert.StartsWith("standard,call_id,loss,written,heard,gold,reason,by_text,by_sound\ngreet-at-start,d1,reversed,met,not-met,,,hit ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'nowhere' does not exist; it must be a folder of reference texts.", "--loss", "nowhere", "--calls", "heard")]
    [InlineData("--calls must name the folders of the calls.", "--loss", "texts")]
    [InlineData("must be given.", "--loss", "texts", "--asr", "texts", "--calls", "heard")]
    [InlineData("must be given.", "--gold", "gold.tsv", "--asr", "texts", "--calls", "heard")]
    public void What_cannot_be_compared_is_said(string fault, params string[] asked)
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, ["evaluate", .. asked]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(fault, error, StringComparison.Ordinal);
    }

    private void Write(string path, string text, string more)
    {
        string file = Path.Combine(_work.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $$"""
            {"schema":"callqa.transcript/1","call":{"id":"d1","agent":"a","started_at":"2026-10-05T09:30:00Z","direction":"inbound","language":"en","duration_s":9},
            "utterances":[{"speaker":"agent","start_s":0,"end_s":4,"text":"{{text}}"{{more}}},
            {"speaker":"customer","start_s":5,"end_s":8,"text":"Hello, my bill is too high."}]}
            """);
    }
}
