using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>The recogniser works in a process of its own: what ends that process costs no run and, at most, one recording.</summary>
public sealed partial class RecogniserCrashTests : IDisposable
{
    private const int Interrupt = 2, Kill = 9, Terminate = 15;

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void After_a_crash_the_recordings_are_read_again_and_give_the_same_bytes()
    {
        _work.AddRecording("ru-03");
        _work.AddRecording("en-02");
        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "undisturbed");
        Assert.True(code == 0, error);

        using CallQaProcess run = CallQaProcess.Start(_work.Path, null, "run", "calls", "--out", "out", "--workers", "2");
        int first = 0;
        Assert.True(run.WaitUntil(() => (first = Recognisers(run).FirstOrDefault()) > 0 && Seconds(first) > 1), run.Error);
        Assert.Equal(0, Signal(first, Kill));
        Assert.True(run.WaitUntil(() => Recognisers(run).Any(r => r != first)), run.Error);

        Assert.True(run.End() == 0, run.Error);
        Assert.Equal(Results.Of(_work.At("undisturbed")), Results.Of(_work.At("out")));
    }

    [Fact]
    public void A_recording_on_which_it_always_crashes_is_put_aside_and_the_rest_is_scored()
    {
        _work.AddTranscripts(ofEach: 1);
        _work.AddRecording("ru-03");
        using CallQaProcess run = CallQaProcess.Start(_work.Path, null, "run", "calls", "--out", "out");
        run.WaitUntil(() =>
        {
            foreach (int recogniser in Recognisers(run))
                _ = Signal(recogniser, Kill);
            return false;
        });

        Assert.Equal(3, run.End());
        Assert.True(run.Error.Contains("3 calls done", StringComparison.Ordinal), run.Error);
        (_, string aside, _) = CallQaProcess.Run(_work.Path, "sql", "--dataset", "out", "--format", "csv", "SELECT stage, error, found FROM quarantine");
        Assert.Contains(
            "recognise,recogniser-crashed,\"ru-03.wav: the recogniser failed twice on this recording, the second time with nothing else to do: its process ended with 137.\"",
            aside,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Signals_for_all_processes_leave_it_to_the_run_and_it_ends_when_the_run_is_killed()
    {
        _work.AddRecording("ru-03");
        using CallQaProcess run = CallQaProcess.Start(_work.Path, null, "run", "calls", "--out", "out");
        int recogniser = 0;
        Assert.True(run.WaitUntil(() => (recogniser = Recognisers(run).FirstOrDefault()) > 0 && Seconds(recogniser) > 1), run.Error);

        _ = Signal(recogniser, Interrupt);
        _ = Signal(recogniser, Terminate);
        Thread.Sleep(300);
        Assert.Equal([recogniser], Recognisers(run));

        Assert.Equal(0, Signal(run.Id, Kill));
        run.End();
        long from = Stopwatch.GetTimestamp();
        while (Lives(recogniser) && Stopwatch.GetElapsedTime(from) < TimeSpan.FromMinutes(1))
            Thread.Sleep(10);
        Assert.False(Lives(recogniser));
    }

    private static int[] Recognisers(CallQaProcess run) =>
    [
        .. Directory.GetDirectories("/proc").Select(Path.GetFileName)
            .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out int process) ? process : 0)
            .Where(p => p > 0 && Lives(p) && Stat(p) is [_, var parent, ..] && int.Parse(parent, CultureInfo.InvariantCulture) == run.Id && Read($"/proc/{p}/cmdline").Contains("\0recogniser-process", StringComparison.Ordinal)),
    ];

    private static bool Lives(int process) => Stat(process) is [not "Z", ..];

    // Processor time, in seconds: by then it has work.
    private static double Seconds(int process) =>
        Stat(process) is { Length: > 12 } stat ? (long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture)) / 100.0 : 0;

    // State, parent and so on: what follows the name, which may hold anything.
    private static string[] Stat(int process)
    {
        string stat = Read($"/proc/{process}/stat");
        return stat.Length == 0 ? [] : stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return ""; // it has just ended
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
