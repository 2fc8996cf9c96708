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
        Assert.Equal(2, CallQaProcess.Run(_work.Path, "ingest", "calls").Code);
    }
}
