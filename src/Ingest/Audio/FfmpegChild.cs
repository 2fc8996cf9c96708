using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CallQa.Ingest;

/// <summary>
/// One run of ffmpeg, shut in: no shell, no input, nothing of the environment but PATH, no files written, limits on memory,
/// processor time and time. Whatever happens, disposing leaves none of its processes behind.
/// </summary>
internal sealed partial class FfmpegChild : IDisposable
{
    private const int Kill = 9;

    private readonly Process process;
    private readonly Task reading;
    private readonly CancellationTokenSource late;
    private readonly CancellationTokenRegistration killing;

    private FfmpegChild(Process process, CancellationTokenSource late)
    {
        this.process = process;
        this.late = late;
        process.StandardInput.Close();
        reading = Task.Run(() => Log.ReadAll(process.StandardError.BaseStream));
        killing = late.Token.Register(KillGroup);
    }

    /// <summary>The decoded sound; ends early where ffmpeg was killed.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>What it said; complete after <see cref="Wait"/>.</summary>
    public FfmpegLog Log { get; } = new();

    /// <summary>Starts it; after <paramref name="ct"/> or the time limit it is killed.</summary>
    public static FfmpegChild Start(FfmpegProgram program, IEnumerable<string> arguments, FfmpegLimits limits, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program.Setsid)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        IEnumerable<string> all =
        [
            program.Prlimit, string.Create(CultureInfo.InvariantCulture, $"--as={limits.MemoryBytes}"),
            string.Create(CultureInfo.InvariantCulture, $"--cpu={limits.ProcessorSeconds}"), "--fsize=0", "--core=0", "--nofile=64",
            program.Ffmpeg, .. arguments,
        ];
        foreach (string argument in all)
            start.ArgumentList.Add(argument);
        var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(limits.Wall);
        return new(Process.Start(start)!, end);
    }

    /// <summary>Waits for its end, after the last byte of <see cref="Output"/>; the exit code, and whether a limit ended it.</summary>
    public (int ExitCode, bool Stopped) Wait()
    {
        process.WaitForExit();
        reading.Wait();
        // ABRT, KILL, SEGV and XCPU end a process so; other high codes are ffmpeg's own.
        return (process.ExitCode, late.IsCancellationRequested || Log.Interrupted || process.ExitCode is 134 or 137 or 139 or 152);
    }

    public void Dispose()
    {
        killing.Dispose();
        KillGroup();
        process.WaitForExit();
        reading.Wait();
        process.Dispose();
        late.Dispose();
    }

    // The group outlives its first process where that left children behind, so it is killed even after the end.
    private void KillGroup()
    {
        _ = SendSignal(-process.Id, Kill);
        process.Kill(); // it may not have made its group yet
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
