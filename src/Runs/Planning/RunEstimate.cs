using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Runs.Planning;

/// <summary>How long reading the recordings of a run will take, from trying the beginnings of some of them on this machine.</summary>
/// <param name="Recordings">Recordings to read.</param>
/// <param name="Tried">How many of them were tried.</param>
/// <param name="Recorded">Length of all, estimated from their bytes.</param>
/// <param name="Speed">Seconds of recording a second, of one worker while the others work.</param>
/// <param name="Workers">Workers that find something to do.</param>
/// <param name="Left">How long it will take.</param>
public sealed record RunEstimate(int Recordings, int Tried, TimeSpan Recorded, double Speed, int Workers, TimeSpan Left)
{
    // Of few trials one odd recording would decide.
    private const int FewestTrials = 3;

    /// <summary>Tries as many recordings as there are workers, at once as in a run, and at least three.</summary>
    /// <param name="toRead">What a run would read.</param>
    /// <param name="workers">Its workers.</param>
    /// <param name="attempt">Tries one; null where it cannot be read.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Null where no recording is to be read, or none could be tried.</returns>
    public static async Task<RunEstimate?> MakeAsync(
        ImmutableArray<CallInput> toRead, int workers, Func<CallInput, CancellationToken, Task<RecordingTrial?>> attempt, CancellationToken cancellation)
    {
        (CallInput Input, long Bytes)[] all =
        [
            .. toRead.Where(i => i.Kind == InputKind.Recording).Select(i => (i, new FileInfo(i.Path).Length)).OrderByDescending(i => i.Item2),
        ];
        int count = Math.Min(all.Length, Math.Max(workers, FewestTrials));
        var trials = new RecordingTrial?[count];
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation },
            async (i, ct) => trials[i] = await attempt(all[Chosen(i)].Input, ct));

        RecordingTrial[] tried = [.. trials.OfType<RecordingTrial>()];
        double took = tried.Sum(t => t.Took.TotalMilliseconds);
        if (took <= 0)
            return null;
        double speed = tried.Sum(t => t.HeardMs) / took;
        TimeSpan[] lengths = [.. all.Select(i => TimeSpan.FromMilliseconds(i.Bytes * PerByte(Path.GetExtension(i.Input.Path))))];
        TimeSpan recorded = TimeSpan.FromMilliseconds(lengths.Sum(l => l.TotalMilliseconds));
        int busy = Math.Min(workers, all.Length);
        double left = Math.Max(recorded.TotalMilliseconds / (speed * busy), lengths.Max().TotalMilliseconds / speed); // no recording is shared
        return new(all.Length, tried.Length, recorded, speed, busy, TimeSpan.FromMilliseconds(left));

        // Spread over the sizes: long recordings differ from short ones.
        int Chosen(int trial) => (int)(((2L * trial) + 1) * all.Length / (2L * count));

        // A kind of file that was not tried is taken to be as those that were.
        double PerByte(string extension)
        {
            (CallInput Input, long Bytes, long Ms)[] known =
                [.. Enumerable.Range(0, count).Where(i => trials[i] is not null).Select(i => (all[Chosen(i)].Input, all[Chosen(i)].Bytes, trials[i]!.Value.LengthMs))];
            var alike = Array.FindAll(known, k => string.Equals(Path.GetExtension(k.Input.Path), extension, StringComparison.OrdinalIgnoreCase));
            var best = alike.Length > 0 ? alike : known;
            return (double)best.Sum(b => b.Ms) / Math.Max(1, best.Sum(b => b.Bytes));
        }
    }
}
