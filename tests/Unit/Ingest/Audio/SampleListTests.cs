using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class SampleListTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(100, 100, 0)]
    [InlineData(100, 5_000, 312)]
    [InlineData(1 << 20, 1 << 20, 0)]
    [InlineData(1 << 20, 3_300_000, 0)]
    [InlineData(1 << 20, 3_300_000, 1_200_000)]
    [InlineData(4_000_000, 3_300_000, 7)]
    public void What_was_added_comes_out_in_its_order_and_the_list_is_empty_then(int expected, int count, int first)
    {
        float[] all = [.. Enumerable.Range(0, count).Select(i => (float)i)];
        var list = new SampleList(expected);
        for (int at = 0; at < count; at += 7_777)
            list.Add(all.AsSpan(at, Math.Min(7_777, count - at)));

        Assert.Equal(count, list.Count);
        int last = Math.Max(first, count - 3);
        Assert.True(all.AsSpan(first..last).SequenceEqual(list.Take(first, last)));
        Assert.Equal(0, list.Count);
    }
}
