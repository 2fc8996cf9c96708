using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

/// <summary>A recording is read at most twice, the second time with a recogniser of its own.</summary>
public class RecogniserAttemptsTests
{
    private static readonly IngestOutcome Heard = new(null, null);

    [Theory]
    [InlineData(0, 1, 0, 300)] // attempts that crash; attempts in all; those alone; milliseconds told
    [InlineData(1, 2, 1, 300)]
    [InlineData(2, 2, 1, 200)]
    public async Task After_a_crash_once_more_and_alone_and_progress_is_told_once(int crashes, int attempts, int alone, long told)
    {
        int made = 0, own = 0, disposed = 0;
        long sum = 0;
        using var turn = new SemaphoreSlim(1, 1);

        IngestOutcome outcome = await new RecogniserAttempts(_ => null!, Alone, turn, "a.wav").ReadAsync(Read, ms => sum += ms, TestContext.Current.CancellationToken);

        Assert.Equal((attempts, alone, alone, told), (made, own, disposed, sum));
        Assert.Equal(1, turn.CurrentCount);
        if (crashes < 2)
            Assert.Same(Heard, outcome);
        else
            Assert.Equal("recogniser-crashed", outcome.Problem!.Error);

        Task<IngestOutcome> Read(Func<Language, ITranscriber> transcribers, Action<long> done)
        {
            done(150);
            done(50);
            if (++made <= crashes)
                throw new RecogniserCrash("its process ended with 139");
            done(100);
            return Task.FromResult(Heard);
        }

        (IDisposable Process, Func<Language, ITranscriber> Transcribers) Alone()
        {
            own++;
            return (new Disposed(() => disposed++), _ => null!);
        }
    }

    [Fact]
    public async Task Where_the_run_was_broken_off_an_end_of_the_process_is_no_crash()
    {
        using var cancelled = new CancellationTokenSource();
        using var turn = new SemaphoreSlim(1, 1);
        await cancelled.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => new RecogniserAttempts(_ => null!, () => throw new InvalidOperationException("no second attempt"), turn, "a.wav")
            .ReadAsync((_, _) => throw new RecogniserCrash("its process ended with 137"), _ => { }, cancelled.Token));
    }

    private sealed class Disposed(Action told) : IDisposable
    {
        public void Dispose() => told();
    }
}
