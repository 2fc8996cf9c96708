namespace CallQa.Ingest;

/// <summary>
/// How the memory that a run may take is shared out: to the program with its models, to workers, and to the samples of the
/// recordings at work. The amounts were measured with the default model (docs/run.md).
/// </summary>
/// <param name="Workers">Recordings at once, no more than were asked for; at least 1.</param>
/// <param name="SampleBytes">For the samples of all of them together.</param>
public sealed record MemoryShare(int Workers, long SampleBytes)
{
    /// <summary>The program, its models and one worker, in MiB.</summary>
    public const int ProgramMb = 771;

    /// <summary>Each further worker, in MiB.</summary>
    public const int WorkerMb = 200;

    /// <summary>The least that a run may be held to, in MiB: with it the longest recording that is read still finds room.</summary>
    public static int LeastMb { get; } = ProgramMb + (int)(SoundLength.SampleBytes(AudioLimits.LongestSeconds) >> 20) + 1;

    /// <summary>Shares out.</summary>
    /// <param name="memoryMb">All that a run may take, in MiB.</param>
    /// <param name="workers">How many workers are asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less memory than <see cref="LeastMb"/>, or no worker.</exception>
    public static MemoryShare Of(int memoryMb, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(memoryMb, LeastMb);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        int granted = Math.Min(workers, 1 + ((memoryMb - LeastMb) / WorkerMb));
        return new(granted, (memoryMb - ProgramMb - ((granted - 1L) * WorkerMb)) << 20);
    }
}
