using CallQa.Ingest;
using Xunit;

namespace CallQa.Unit.Ingest;

public class SampleRoomTests
{
    private readonly SampleRoom _room = new(100);

    [Fact]
    public async Task Those_enter_that_find_room_in_the_order_of_asking()
    {
        IDisposable first = await Enter(60), second = await Enter(40);
        Task<IDisposable> large = Enter(70), small = Enter(10);
        Assert.False(large.IsCompleted || small.IsCompleted);

        second.Dispose();
        Assert.False(large.IsCompleted || small.IsCompleted, "the small one would overtake");
        first.Dispose();
        (await large).Dispose();
        (await small).Dispose();
    }

    [Fact]
    public async Task What_needs_more_than_all_enters_alone()
    {
        IDisposable first = await Enter(1);
        Task<IDisposable> huge = Enter(1_000), next = Enter(1);
        Assert.False(huge.IsCompleted);

        first.Dispose();
        IDisposable place = await huge;
        Assert.False(next.IsCompleted);
        place.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_nobody_up()
    {
        using var cancel = new CancellationTokenSource();
        IDisposable first = await Enter(60);
        Task<IDisposable> large = _room.EnterAsync(50, cancel.Token), small = Enter(40);
        Assert.False(small.IsCompleted);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        (await small).Dispose();
        first.Dispose();
        (await Enter(100)).Dispose();
    }

    private Task<IDisposable> Enter(long need) => _room.EnterAsync(need, TestContext.Current.CancellationToken);
}
