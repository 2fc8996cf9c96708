using System.Runtime.ExceptionServices;
using System.Threading.Tasks.Dataflow;

namespace CallQa.Runs.Rescoring;

/// <summary>Works on many items, several at the same time, and hands on what comes of them one by one in their order. Thread safe.</summary>
internal static class InOrder
{
    /// <summary>Items under way for each worker: enough that none waits for its neighbours, and few, as the collector goes through all that live.</summary>
    private const int UnderWay = 8;

    /// <summary>Returns when all items are done. What reading, working or counting throws is thrown here, after what was begun has ended.</summary>
    /// <param name="items">Read by the calling thread, not far ahead of the work.</param>
    /// <param name="workers">Items worked on at the same time.</param>
    /// <param name="work">Called by several threads.</param>
    /// <param name="then">Told what came of each item in order, by one thread at a time.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Run<TItem, TDone>(IEnumerable<TItem> items, int workers, Func<TItem, TDone> work, Action<TDone> then, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Exception? fault = null;
        var working = new TransformBlock<TItem, TDone>(
            item => Guarded(() => work(item)),
            new() { MaxDegreeOfParallelism = workers, BoundedCapacity = workers * UnderWay, CancellationToken = ending.Token });
        var telling = new ActionBlock<TDone>(
            done => Guarded(() => { then(done); return true; }),
            new() { BoundedCapacity = workers * UnderWay, CancellationToken = ending.Token });
        working.LinkTo(telling, new() { PropagateCompletion = true });
        try
        {
            foreach (TItem item in items)
                if (!working.SendAsync(item, ending.Token).GetAwaiter().GetResult())
                    break;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
        finally
        {
            working.Complete();
            Task.WaitAny(working.Completion);
            Task.WaitAny(telling.Completion);
        }

        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);
        cancellation.ThrowIfCancellationRequested();

        T Guarded<T>(Func<T> act)
        {
            try
            {
                return act();
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref fault, error, null);
                ending.Cancel();
                throw;
            }
        }
    }
}
