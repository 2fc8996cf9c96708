using CallQa.Runs.Rescoring;
using Xunit;

namespace CallQa.Unit.Runs;

public class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1_000)]
    public void Chunks_hold_the_items_in_their_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count).Chunk(7), ReadAhead.InChunks(Enumerable.Range(0, count), 7));

    [Fact]
    public void The_next_chunk_is_read_while_one_is_worked_on()
    {
        using var read = new SemaphoreSlim(0);
        using IEnumerator<int[]> chunks = ReadAhead.InChunks(Numbers(), 2).GetEnumerator();
        Assert.True(chunks.MoveNext());
        for (int i = 0; i < 4; i++)
            Assert.True(read.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken), "the second chunk is not read ahead");

        IEnumerable<int> Numbers()
        {
            for (int i = 0; i < 4; i++)
            {
                read.Release();
                yield return i;
            }
        }
    }

    [Fact]
    public void What_reading_throws_comes_after_the_chunks_before_it()
    {
        var seen = new List<int>();
        Assert.Throws<InvalidDataException>(() =>
        {
            foreach (int[] chunk in ReadAhead.InChunks(Damaged(), 2))
                seen.AddRange(chunk);
        });
        Assert.Equal([0, 1], seen);

        static IEnumerable<int> Damaged()
        {
            yield return 0;
            yield return 1;
            yield return 2;
            throw new InvalidDataException("damaged");
        }
    }

    [Fact]
    public void Who_breaks_off_leaves_nothing_open()
    {
        bool closed = false;
        foreach (int[] _ in ReadAhead.InChunks(Open(), 2))
            break;
        Assert.True(closed);

        IEnumerable<int> Open()
        {
            try
            {
                for (int i = 0; i < 100; i++)
                    yield return i;
            }
            finally
            {
                closed = true;
            }
        }
    }
}
