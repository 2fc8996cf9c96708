namespace CallQa.Ingest;

/// <summary>
/// Lets recordings in while there is memory for their samples, in the order of asking, so that a long one is not overtaken for
/// ever; one that needs more than all there is enters alone. Thread safe.
/// </summary>
/// <param name="bytes">How much all that are in may take.</param>
internal sealed class SampleRoom(long bytes)
{
    // Arrays that nobody uses would stay until the collector feels short of memory; less is not worth its pause.
    private const long WorthCollecting = 64L << 20;

    private readonly Lock turn = new();
    private readonly LinkedList<(long Need, TaskCompletionSource Entered)> waiting = new();
    private readonly long all = bytes;
    private long taken;

    /// <summary>Waits for room; dispose the result when the samples are of no more use.</summary>
    /// <param name="need">Bytes.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<IDisposable> EnterAsync(long need, CancellationToken ct)
    {
        need = Math.Min(need, all);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (turn)
        {
            waiting.AddLast((need, entered));
            Admit();
        }

        using (ct.Register(() => GiveUp(need, entered, ct)))
            await entered.Task;
        return new Place(this, need);
    }

    private void GiveUp(long need, TaskCompletionSource entered, CancellationToken ct)
    {
        lock (turn)
        {
            if (!waiting.Remove((need, entered)))
                return;
            entered.SetCanceled(ct);
            Admit();
        }
    }

    private void Leave(long need)
    {
        if (need >= WorthCollecting)
            GC.Collect();
        lock (turn)
        {
            taken -= need;
            Admit();
        }
    }

    private void Admit()
    {
        while (waiting.First is { } first && first.Value.Need <= all - taken)
        {
            waiting.RemoveFirst();
            taken += first.Value.Need;
            first.Value.Entered.SetResult();
        }
    }

    private sealed class Place(SampleRoom room, long need) : IDisposable
    {
        public void Dispose() => room.Leave(need);
    }
}
