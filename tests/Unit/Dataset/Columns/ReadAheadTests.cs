using CallQa.Dataset.Columns;
using Xunit;

namespace CallQa.Unit.Dataset.Columns;

public class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void All_items_come_in_their_order_and_each_is_disposed(int count)
    {
        Item[] items = [.. Enumerable.Range(0, count).Select(_ => new Item())];
        Assert.Equal(items, ReadAhead.Of(items));
        Assert.All(items, i => Assert.Equal(1, i.Disposed));
    }

    [Fact]
    public void The_next_item_is_read_while_one_is_worked_on()
    {
        using var read = new SemaphoreSlim(0);
        using IEnumerator<Item> items = ReadAhead.Of(Told()).GetEnumerator();
        Assert.True(items.MoveNext());
        for (int i = 0; i < 2; i++)
            Assert.True(read.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken), "the second item is not read ahead");
        Assert.Equal(0, items.Current.Disposed);

        IEnumerable<Item> Told()
        {
            for (int i = 0; i < 4; i++)
            {
                read.Release();
                yield return new();
            }
        }
    }

    [Fact]
    public void What_reading_throws_comes_after_the_items_before_it()
    {
        int seen = 0;
        Assert.Throws<InvalidDataException>(() =>
        {
            foreach (Item _ in ReadAhead.Of(Damaged()))
                seen++;
        });
        Assert.Equal(2, seen);

        static IEnumerable<Item> Damaged()
        {
            yield return new();
            yield return new();
            throw new InvalidDataException("damaged");
        }
    }

    [Fact]
    public void Who_breaks_off_leaves_nothing_open()
    {
        bool closed = false;
        List<Item> made = [];
        foreach (Item _ in ReadAhead.Of(Open()))
            break;
        Assert.True(closed);
        Assert.All(made, i => Assert.Equal(1, i.Disposed));

        IEnumerable<Item> Open()
        {
            try
            {
                for (int i = 0; i < 100; i++)
                {
                    made.Add(new());
                    yield return made[^1];
                }
            }
            finally
            {
                closed = true;
            }
        }
    }

    private sealed class Item : IDisposable
    {
        public int Disposed { get; private set; }

        public void Dispose() => Disposed++;
    }
}
