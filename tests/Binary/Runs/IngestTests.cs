using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>What is understood of a folder shows before anything is read.</summary>
public sealed class IngestTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Each_fact_is_shown_with_its_place_and_what_is_missing_with_where_it_was_looked_for()
    {
        Directory.CreateDirectory(_work.At("calls"));
        File.WriteAllText(_work.At("calls/201-1791185400.srt"), "1\n00:00:01,000 --> 00:00:02,000\nAgent: Hello.\n");
        File.WriteAllText(_work.At("calls/b.wav"), "");
        File.WriteAllText(_work.At("calls/calls.csv"), "recording;Nr;language\n201-1791185400;77;en\n");
        File.WriteAllText(_work.At("callqa.yml"), "facts:\n  columns: {id: Nr}\n  file-name: |\n    ^(?<agent>\\d+)-(?<epoch>\\d+)\n");

        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "ingest", "calls", "--dry-run", "--explain", "--format", "csv");

        Assert.Equal(3, code);
        Assert.Contains("2 calls found: 1 can be taken (1 subtitles), 1 would be put aside", error, StringComparison.Ordinal);
        Assert.Contains("201-1791185400.srt,subtitles,id,77,calls.csv line 2", output, StringComparison.Ordinal);
        Assert.Contains("201-1791185400.srt,subtitles,agent,201,the file name", output, StringComparison.Ordinal);
        Assert.Contains("call.id is missing; call.agent is missing; call.started_at is missing (there is no 'b.json'; calls.csv has no row for 'b.wav'; the file name fits no pattern)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recordings_with_a_side_each_are_one_call_by_endings_of_one_s_own()
    {
        Directory.CreateDirectory(_work.At("calls"));
        foreach (string side in new[] { "operator", "klient" })
            File.WriteAllBytes(_work.At($"calls/c-{side}.wav"), SilentWave.Of(seconds: side is "operator" ? 2 : 3, channels: 1, rate: 8000));
        File.WriteAllText(_work.At("calls/c.json"), """{"call":{"id":"c","agent":"a","started_at":"2026-10-05T09:30:00Z","language":"en"}}""");
        File.WriteAllText(_work.At("callqa.yml"), "legs: -operator/-klient\n");

        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "ingest", "calls", "--dry-run", "--explain", "--format", "csv");
        Assert.True(code == 0, error);
        Assert.Contains("1 call found: 1 can be taken", error, StringComparison.Ordinal);
        Assert.Contains("c-operator.wav,recording,note,The other side of the call is c-klient.wav.,", output, StringComparison.Ordinal);

        Assert.Equal(0, CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out").Code);
        Assert.Equal("recording,channels,duration_s\nc-operator.wav,2,3\n", CallQaProcess.Run(_work.Path, "sql", "select recording, channels, duration_s from calls", "--dataset", "out", "--format", "csv").Output);
        Assert.Contains("nothing new: 1 call up to date", CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out").Error, StringComparison.Ordinal);

        (code, _, error) = CallQaProcess.Run(_work.Path, "ingest", "calls", "--dry-run", "--set", "legs=-operator");
        Assert.Equal(2, code);
        Assert.Contains("callqa: --set legs: 'legs': '-operator' is one ending; a pair must be", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "bad\\nname\\u001b.wav has no sidecar")]
    [InlineData("markdown", "bad\\\\nname\\\\u001b.wav has no sidecar")]
    [InlineData("jsonl", "bad\\nname\\u001B.wav has no sidecar")]
    public void A_name_with_a_line_s_end_in_it_is_told_on_one_line(string format, string told)
    {
        Directory.CreateDirectory(_work.At("calls"));
        File.WriteAllBytes(_work.At("calls/bad\nname\u001b.wav"), []);
        File.WriteAllBytes(_work.At("calls/side\n-in.wav"), [1]);

        (_, string output, string error) = CallQaProcess.Run(_work.Path, "ingest", "calls", "--dry-run", "--explain", "--format", format);

        Assert.Contains(told, Assert.Single(output.Split('\n'), line => line.Contains("bad", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("callqa: side\\n-in.wav is called like one side of a call", error, StringComparison.Ordinal);
        foreach (string[] run in new string[][] { ["run", "calls", "--out", "out"], ["ingest", "calls", "--out", "texts"] })
        {
            error = CallQaProcess.Run(_work.Path, run).Error;
            Assert.Contains("callqa: side\\n-in.wav is called like one side of a call", error, StringComparison.Ordinal);
            Assert.Contains("callqa: quarantined: bad\\nname\\u001b.wav has no sidecar", error, StringComparison.Ordinal);
        }

        output = CallQaProcess.Run(_work.Path, "status", "--dataset", "out", "--format", format).Output;
        Assert.Contains(told, Assert.Single(output.Split('\n'), line => line.Contains("bad", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_become_transcripts_without_personal_data_that_a_run_takes_and_a_second_time_only_what_is_new_is_written()
    {
        _work.AddTranscripts(ofEach: 1);
        File.WriteAllText(_work.At("calls/b.wav"), "");
        File.WriteAllText(_work.At("calls/c.json"), """{"schema":"callqa.transcript/1","call":{"id":"c","agent":"a","started_at":"2026-10-05T09:30:00Z","language":"en","duration_s":10},"utterances":[{"speaker":"customer","start_s":1,"end_s":9,"text":"My card number is 4111 1111 1111 1111."}]}""");
        File.WriteAllText(_work.At("calls/c.vtt.json"), File.ReadAllText(_work.At("calls/c.json")));

        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "ingest", "calls", "--out", "texts");

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("5 transcripts written to 'texts'", error, StringComparison.Ordinal);
        Assert.Contains("b.wav", error, StringComparison.Ordinal);
        Assert.Contains("My card number is <card>.", File.ReadAllText(_work.At("texts/c.json")), StringComparison.Ordinal);
        Assert.Equal(["c.json", "c.vtt.json", "dev-en-001.json", "dev-ru-001.json", "dev-sv-001.json"], Directory.GetFiles(_work.At("texts")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        File.Delete(_work.At("texts/dev-ru-001.json"));
        File.WriteAllText(_work.At("texts/c.json"), "mine");
        Assert.Contains("4 there already, 1 put aside", CallQaProcess.Run(_work.Path, "ingest", "calls", "--out", "texts").Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_work.At("texts/c.json")));
        File.Delete(_work.At("texts/c.json"));
        Assert.Contains("4 calls done", CallQaProcess.Run(_work.Path, "run", "texts", "--out", "out").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("either --out FOLDER, for the transcripts, or --dry-run", "calls")]
    [InlineData("either --out FOLDER, for the transcripts, or --dry-run", "calls", "--out", "texts", "--dry-run")]
    [InlineData("'calls/texts' lies in 'calls'", "calls", "--out", "calls/texts")]
    [InlineData("--out is empty", "calls", "--out", "")]
    [InlineData("nowhere", "nowhere", "--out", "texts")]
    public void What_cannot_be_meant_is_refused_before_anything_is_written(string said, params string[] arguments)
    {
        _work.AddTranscripts(ofEach: 1);
        (int code, _, string error) = CallQaProcess.Run(_work.Path, ["ingest", .. arguments]);
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(["calls"], Directory.GetDirectories(_work.Path).Select(Path.GetFileName).Where(n => !n!.StartsWith('.')));
    }
}
