using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CallQa.Binary.Reliability;

/// <summary>Killed again and again at moments that nobody chose: 4 times here, CALLQA_KILLS times where that is set.</summary>
public sealed class RandomKillTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Nothing_is_lost_and_nothing_is_there_twice()
    {
        _work.AddTranscripts(ofEach: 2);
        long from = Stopwatch.GetTimestamp();
        string[] expected = Finished("expected");
        int longest = (int)Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        int kills = int.Parse(Environment.GetEnvironmentVariable("CALLQA_KILLS") ?? "4", CultureInfo.InvariantCulture);
        var random = new Random(20261129);
        for (int killed = 0, round = 0; killed < kills; round++)
        {
            string folder = string.Create(CultureInfo.InvariantCulture, $"out-{round}");
            for (int death = random.Next(1, 4); death > 0 && killed < kills; death--)
                killed += Kill(folder, TimeSpan.FromMilliseconds(random.Next(longest))) ? 1 : 0;
            Assert.Equal(expected, Finished(folder));
            Directory.Delete(_work.At(folder), recursive: true);
        }
    }

    /// <summary>True where it was still at work.</summary>
    private bool Kill(string folder, TimeSpan after)
    {
        using CallQaProcess run = Start(folder);
        long from = Stopwatch.GetTimestamp();
        run.WaitUntil(() => Stopwatch.GetElapsedTime(from) >= after);
        bool going = !run.HasEnded;
        run.Kill();
        return going;
    }

    private string[] Finished(string folder)
    {
        using CallQaProcess run = Start(folder);
        int code = run.End();
        Assert.True(code == 0, $"exit {code}: {run.Error}");
        return Runs.Results.Of(_work.At(folder));
    }

    private CallQaProcess Start(string folder) => CallQaProcess.Start(_work.Path, null, "run", "calls", "--out", folder);
}
