using CallQa.Runs.Rescoring;
using Xunit;

namespace CallQa.Unit.Runs;

public class InOrderTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 8)]
    [InlineData(1_000, 1)]
    [InlineData(1_000, 8)]
    public void What_comes_of_the_items_is_told_in_their_order_by_one_thread_at_a_time(int count, int workers)
    {
        List<int> told = [];
        int telling = 0;
        InOrder.Run(Enumerable.Range(0, count), workers, Slow, Tell, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, count).Select(i => -i), told);

        static int Slow(int item)
        {
            Thread.SpinWait(item % 7 * 1_000);
            return -item;
        }

        void Tell(int done)
        {
            Assert.Equal(1, Interlocked.Increment(ref telling));
            told.Add(done);
            Interlocked.Decrement(ref telling);
        }
    }

    [Fact]
    public void Several_items_are_worked_on_at_the_same_time()
    {
        using var both = new Barrier(2);
        InOrder.Run([1, 2], 2, _ => both.SignalAndWait(TimeSpan.FromMinutes(1)), Assert.True, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Items_are_not_read_far_ahead_of_the_work()
    {
        int read = 0, furthest = 0, done = 0;
        InOrder.Run(Counted(), 2, i => i, _ => furthest = Math.Max(furthest, read - done++), TestContext.Current.CancellationToken);
        Assert.InRange(furthest, 1, 50);

        IEnumerable<int> Counted()
        {
            for (; read < 5_000; read++)
                yield return read;
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("work")]
    [InlineData("tell")]
    public void What_is_thrown_anywhere_ends_it_and_is_thrown_as_it_is(string where)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => InOrder.Run(
            Enumerable.Range(0, 10_000).Select(i => At("read", i)), 2, i => At("work", i), i => At("tell", i), TestContext.Current.CancellationToken));
        Assert.Equal(where, thrown.Message);

        int At(string here, int item) => string.Equals(here, where, StringComparison.Ordinal) && item == 300 ? throw new InvalidDataException(where) : item;
    }

    [Fact]
    public void What_was_read_before_a_damaged_item_is_still_told()
    {
        List<int> told = [];
        Assert.Throws<InvalidDataException>(() => InOrder.Run(
            Enumerable.Range(0, 10).Select(i => i == 5 ? throw new InvalidDataException() : i), 2, i => i, told.Add, TestContext.Current.CancellationToken));
        Assert.Equal([0, 1, 2, 3, 4], told);
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        int told = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => InOrder.Run(Enumerable.Range(0, int.MaxValue), 2, i => i, i => Stop(i), cancel.Token));
        Assert.InRange(told, 100, 200);

        void Stop(int item)
        {
            told++;
            if (item == 99)
                cancel.Cancel();
        }
    }
}
