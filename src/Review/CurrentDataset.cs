using CallQa.Reports;

namespace CallQa.Review;

/// <summary>The dataset as it is now: opened again when a run or a label has replaced its manifest. Thread safe; one reader at a time.</summary>
/// <param name="folder">The dataset's folder.</param>
internal sealed class CurrentDataset(string folder) : IDisposable
{
    private readonly Lock reading = new();
    private DatasetView? view;
    private (DateTime Written, long Length) seen;

    /// <summary>Reads something of it.</summary>
    /// <exception cref="InvalidDataException">It is not there any more, or damaged; the message is a sentence.</exception>
    public T Read<T>(Func<DatasetView, T> read)
    {
        lock (reading)
            return read(Open());
    }

    public void Dispose()
    {
        lock (reading)
            view?.Dispose();
    }

    private DatasetView Open()
    {
        var manifest = new FileInfo(Path.Combine(folder, "manifest.json"));
        (DateTime, long) now = manifest.Exists ? (manifest.LastWriteTimeUtc, manifest.Length) : default;
        if (view is not null && now == seen)
            return view;
        view?.Dispose();
        view = null;
        if (!DatasetView.TryOpen(folder, out view, out DatasetProblem? problem))
            throw new InvalidDataException(problem.Message);
        seen = now;
        return view;
    }
}
