using CallQa.Reports;

namespace CallQa.Review;

/// <summary>
/// The dataset as it is now: opened again when a run or a label has replaced its manifest. Thread safe; one reader or writer at a
/// time, because files that a reader has open may be put aside by a writer.
/// </summary>
/// <param name="folder">The dataset's folder.</param>
/// <param name="agents">Names and teams of agents.</param>
internal sealed class CurrentDataset(string folder, AgentTable agents) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private DatasetView? view;
    private (DateTime Written, long Length) seen;

    /// <summary>Reads something of it.</summary>
    /// <exception cref="InvalidDataException">It is not there any more, or damaged; the message is a sentence.</exception>
    public T Read<T>(Func<DatasetView, T> read)
    {
        turn.Wait();
        try
        {
            return read(Open());
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets something change it while nobody reads.</summary>
    public async Task<T> ChangeAsync<T>(Func<Task<T>> change)
    {
        await turn.WaitAsync();
        try
        {
            Close();
            return await change();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        Close();
        turn.Dispose();
    }

    private DatasetView Open()
    {
        var manifest = new FileInfo(Path.Combine(folder, "manifest.json"));
        (DateTime, long) now = manifest.Exists ? (manifest.LastWriteTimeUtc, manifest.Length) : default;
        if (view is not null && now == seen)
            return view;
        Close();
        if (!DatasetView.TryOpen(folder, out view, out DatasetProblem? problem, agents: agents))
            throw new InvalidDataException(problem.Message);
        seen = now;
        return view;
    }

    private void Close()
    {
        view?.Dispose();
        view = null;
    }
}
