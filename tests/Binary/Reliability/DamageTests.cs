using Xunit;

namespace CallQa.Binary.Reliability;

/// <summary>A damaged file is named and put aside, and the other days go on.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly SecondRun _second = new();

    public void Dispose() => _second.Dispose();

    [Fact]
    public void A_damaged_day_is_put_aside_whole_and_made_anew_from_its_recordings()
    {
        _second.Copy("out");
        string file = Directory.GetFiles(_second.At("out/findings"), "*.parquet", SearchOption.AllDirectories).Single();
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(file, bytes);
        string name = Path.GetRelativePath(_second.At("out"), file);

        (int code, string output, _) = CallQaProcess.Run(_second.Folder, "check", "--dataset", "out", "--read-data", "--format", "csv");
        Assert.Equal(1, code);
        Assert.Contains(name, output, StringComparison.Ordinal);

        using (CallQaProcess run = _second.Start("out"))
        {
            Assert.Equal(3, run.End());
            Assert.Contains($"{name}: Its SHA-256 is", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(_second.After.Length, _second.Results("out").Length);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(_second.At("out/damaged/2026-10-05/findings"), Path.GetFileName(name))));
        (code, output, _) = CallQaProcess.Run(_second.Folder, "status", "--dataset", "out");
        Assert.Equal(0, code);
        Assert.Contains("2 calls on 1 day", output, StringComparison.Ordinal);
        Assert.Contains("damaged/2026-10-05", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_stops_the_run_which_names_it()
    {
        _second.Copy("out");
        string file = Directory.GetFiles(_second.At("out/findings"), "*.parquet", SearchOption.AllDirectories).Single();
        File.Delete(file);
        using CallQaProcess run = _second.Start("out");
        Assert.Equal(1, run.End());
        Assert.Contains($"{Path.GetFileName(file)}: it is missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_among_the_recordings_are_refused()
    {
        (int code, _, string error) = CallQaProcess.Run(_second.Folder, "run", "calls", "--out", "calls/out");
        Assert.Equal(2, code);
        Assert.Contains("'calls/out' lies in 'calls'", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_second.At("calls/out")));
    }

    [Fact]
    public void Of_two_writers_the_second_is_told_who_the_first_is()
    {
        _second.Copy("out");
        string flock = Tests.Tools.Require("flock");
        using CallQaProcess second = CallQaProcess.StartUnder(flock, [_second.At("out/lock")], _second.Folder, SecondRun.Arguments("out"));
        Assert.Equal(11, second.End());
        Assert.Contains("the dataset 'out' is being written to by", second.Error, StringComparison.Ordinal);
        Assert.Equal(_second.Before, _second.Results("out"));
    }
}
