using Xunit;

namespace CallQa.Binary.Models;

/// <summary>A user's own recogniser, measured by its transcripts: no model is needed for that.</summary>
public sealed class RecogniserErrorsTests : IDisposable
{
    private const string Words = "timed_words,start_error_median_ms,start_error_90th_ms,starts_within_200_ms";

    private readonly WorkFolder _work = new();

    public RecogniserErrorsTests()
    {
        Write("texts/d1.json", "Доброе утро, чем могу помочь?");
        Write("ours/d1.json", "доброе утро чем могу помочь");
        Write("theirs/d1.json", "доброе утро чем могу помочь вам сейчас");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Errors_of_ready_transcripts_are_printed_by_language_and_side()
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "evaluate", "--asr", "texts", "--calls", "theirs", "--format", "csv");

        Assert.Equal((0, "callqa: base-q8_0: d1.json\ncallqa: 1 of 1 call with a text were compared.\n"), (code, error));
        Assert.Equal(
            $"""
            language,set,channel,calls,words,word_errors,character_errors,{Words}
            ru,all,all,1,5,40.0 (40.0-40.0),39.1 (39.1-39.1),,,,
            ru,all,agent,1,5,40.0 (40.0-40.0),39.1 (39.1-39.1),,,,
            ru,all,customer,1,0,0.0 (0.0-0.0),0.0 (0.0-0.0),,,,

            """,
            output);
    }

    [Fact]
    public void Two_recognisers_are_compared_side_by_side()
    {
        (int code, string output, _) = CallQaProcess.Run(_work.Path, "evaluate", "--asr", "texts", "--compare", "ours", "theirs", "--format", "csv");

        Assert.Equal(0, code);
        Assert.Equal(
            [
                $"language,set,channel,calls,words,recogniser,word_errors,character_errors,{Words},word_errors_difference,character_errors_difference",
                "ru,all,all,1,5,ours,0.0 (0.0-0.0),0.0 (0.0-0.0),,,,,,",
                "ru,all,all,1,5,theirs,40.0 (40.0-40.0),39.1 (39.1-39.1),,,,,40.0 more (40.0 to 40.0),39.1 more (39.1 to 39.1)",
            ],
            output.Split('\n').Take(3));
    }

    [Theory]
    [InlineData("'nowhere' does not exist; it must be a folder of reference texts.", "--asr", "nowhere", "--calls", "ours")]
    [InlineData("--calls must name the folders of the calls.", "--asr", "texts")]
    [InlineData("--compare: 'base' is no folder, and the recordings for a model of this name are missing; --calls must name their folders.", "--asr", "texts", "--compare", "ours", "base")]
    [InlineData("the profile 'nowhere.yml' does not exist; it must be a YAML file.", "--asr", "texts", "--calls", "ours", "--profile", "nowhere.yml")]
    [InlineData("--compare names 'ours' alone; it must name two or more models or folders.", "--asr", "texts", "--compare", "ours")]
    [InlineData("--compare and --without cannot be given together.", "--asr", "texts", "--calls", "ours", "--compare", "ours", "theirs", "--without", "filters")]
    [InlineData("--compare and --without say what --asr compares; --asr must be given.", "--sentences", "x", "--without", "filters")]
    [InlineData("--without is 'filter'; did you mean 'filters'?", "--asr", "texts", "--calls", "ours", "--without", "filter")]
    [InlineData("ours/d1.json: the call 'd1' is also in ", "--asr", "texts", "--calls", "ours", "theirs")]
    public void What_cannot_be_measured_is_said(string fault, params string[] asked)
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, ["evaluate", .. asked]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(fault, error.Replace("theirs/", "ours/", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_work.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $$"""
            {"schema":"callqa.transcript/1","call":{"id":"d1","agent":"a","started_at":"2026-10-05T09:30:00Z","language":"ru","duration_s":4},
            "utterances":[{"speaker":"agent","start_s":0,"end_s":4,"text":"{{text}}"}]}
            """);
    }
}
