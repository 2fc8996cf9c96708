using System.Collections.Concurrent;
using CallQa.Ingest;
using CallQa.Runs.Planning;
using Xunit;

namespace CallQa.Unit.Runs;

/// <summary>How long a run will take, from trials that the test answers.</summary>
public sealed class RunEstimateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<string> tried = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_whole_is_told_from_a_few_spread_over_the_sizes()
    {
        // 10 bytes a second; 30 s are heard in 3 s.
        CallInput[] all = [.. Enumerable.Range(1, 100).Select(i => Recording($"{i}.wav", 1000 * i))];

        RunEstimate estimate = (await MakeAsync(all, 4, i => new(new FileInfo(i.Path).Length * 100, 30_000, TimeSpan.FromSeconds(3))))!;

        Assert.Equal((100, 4, 10.0, 4), (estimate.Recordings, estimate.Tried, estimate.Speed, estimate.Workers));
        Assert.Equal(505_000, estimate.Recorded.TotalSeconds, 3);
        Assert.Equal(505_000 / 40.0, estimate.Left.TotalSeconds, 3);
        Assert.Equal(["13.wav", "38.wav", "63.wav", "88.wav"], tried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_long_recording_cannot_be_shared_by_workers()
    {
        CallInput[] all = [Recording("long.wav", 8000), Recording("short.wav", 1000)];

        RunEstimate estimate = (await MakeAsync(all, 8, i => new(new FileInfo(i.Path).Length * 100, 60_000, TimeSpan.FromSeconds(6))))!;

        Assert.Equal((2, 80.0), (estimate.Workers, estimate.Left.TotalSeconds));
    }

    [Fact]
    public async Task Kinds_of_files_have_lengths_of_their_own()
    {
        CallInput[] all = [Recording("a.wav", 16_000), Recording("b.opus", 16_000), Recording("c.opus", 16_000)];

        RunEstimate estimate = (await MakeAsync(all, 1, i => new(i.Path.EndsWith("wav", StringComparison.Ordinal) ? 1000 : 8000, 1000, TimeSpan.FromSeconds(1))))!;

        Assert.Equal(17, estimate.Recorded.TotalSeconds, 3);
    }

    [Fact]
    public async Task Where_nothing_can_be_tried_nothing_is_foreseen()
    {
        Assert.Null(await MakeAsync([Recording("a.wav", 10)], 1, _ => null));
        Assert.Null(await MakeAsync([new(folder.Write("a.json", "{}"), "a.json", InputKind.Transcript, null)], 1, _ => throw new InvalidOperationException("a transcript takes no time")));
    }

    private CallInput Recording(string name, int bytes) => new(folder.Write(name, new byte[bytes]), name, InputKind.Recording, null);

    private Task<RunEstimate?> MakeAsync(CallInput[] all, int workers, Func<CallInput, RecordingTrial?> trial) => RunEstimate.MakeAsync(
        [.. all],
        workers,
        (input, _) =>
        {
            tried.Enqueue(input.RelativePath);
            return Task.FromResult(trial(input));
        },
        TestContext.Current.CancellationToken);
}
