using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using CallQa.Dataset.Checking;
using CallQa.Dataset.Forgetting;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;
using CallQa.Dataset.Staging;

namespace CallQa.Dataset;

/// <summary>
/// The only way to write to a dataset: finished calls are staged one by one, each durable when <see cref="Stage"/>
/// returns, and become visible together by <see cref="PublishAsync"/>. Killed at any moment, nothing staged is lost and
/// readers see the state before or the state after. Staging is thread safe; the rest is not.
/// </summary>
public sealed class DatasetWriter : IDisposable
{
    private readonly DatasetLock _lock;
    private readonly TimeProvider _clock;
    private readonly StagedCalls _staged;
    private readonly List<string> _putAside = [];

    private DatasetWriter(string folder, DatasetLock held, TimeProvider clock)
    {
        Folder = folder;
        _lock = held;
        _clock = clock;
        _staged = new(folder);
        _staged.ClearLeftovers();
        LeaveOutDamaged();

        // Older states hold what a removal that was broken off has taken out of the one that counts.
        if (RemovalJournal.Unfinished(folder).IsEmpty)
            History.Sweep(folder);
        else
            History.Clear(folder);
        Load();
    }

    /// <summary>The folder of results.</summary>
    public string Folder { get; }

    /// <summary>Damaged files that were put aside, as sentences that begin with the file.</summary>
    public IReadOnlyList<string> PutAside => _putAside;

    /// <summary>The calls that are done, and the inputs in quarantine.</summary>
    public DoneCalls Done { get; private set; }

    /// <summary>What is published; null before the first publication.</summary>
    public DatasetReader? Published { get; private set; }

    /// <summary>Opens a dataset for writing, making the folder where there is none; null where another process writes to it.</summary>
    /// <param name="folder">The folder of results.</param>
    /// <param name="clock">For the lock's and the manifest's date.</param>
    /// <param name="holder">Who writes to it; null where that process has not said.</param>
    /// <exception cref="IOException">The folder cannot be made or locked.</exception>
    /// <exception cref="InvalidDataException">What it holds is no dataset that this program can read.</exception>
    public static DatasetWriter? TryOpen(string folder, TimeProvider clock, out LockHolder? holder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(clock);
        History.RefuseWithoutManifest(folder);
        Durable.MakeFolder(folder);
        DatasetLock? held = DatasetLock.TryTake(folder, clock, out holder);
        if (held is null)
            return null;
        try
        {
            return new(folder, held, clock);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The named calls as they are stored or staged, one at a time: by day and name, then the staged ones.</summary>
    public IEnumerable<StoredCall> Read(IReadOnlySet<CallId> ids, RunId run)
    {
        IReadOnlyDictionary<CallId, StagedEntry> staged = _staged.All(run);
        HashSet<DateOnly> days = [.. ids.Where(id => !staged.ContainsKey(id) && Done.Published.ContainsKey(id)).Select(id => Done.Published[id].Day)];
        foreach (DateOnly day in days.Order())
            foreach (StoredCall call in Published!.Calls(day))
                if (ids.Contains(call.Id) && !staged.ContainsKey(call.Id))
                    yield return call;
        foreach (CallId id in ids.Order().Where(staged.ContainsKey))
            yield return StagedCalls.ReadCall(staged[id].Path);
    }

    /// <summary>Puts a finished call aside for publication; it is on the disk when this returns.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public void Stage(ScoredCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        _staged.Write(call.Run, CallRows.From(call));
    }

    /// <summary>Puts aside for publication what a shard has finished; it is on the disk when this returns.</summary>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="path">From <see cref="Sharding.ShardFolder.PathOf"/>.</param>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public void StageShardCall(RunId run, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _staged.Take(run, path);
    }

    /// <summary>Makes all staged calls visible, with the run's record; then clears what is no longer needed.</summary>
    /// <exception cref="IOException">The disk did not take it: the state before stands, and staged calls are kept.</exception>
    public async Task PublishAsync(Publication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        IReadOnlyDictionary<CallId, StagedEntry> staged = _staged.All(publication.Run.Id);
        await new Publisher(Folder, Published, Done.Published).PublishAsync(publication, [.. staged.Values], _clock.GetUtcNow());
        _staged.Clear();
        History.Sweep(Folder);
        Load();
    }

    /// <summary>Replaces the table <c>continuity</c> of what is published, at once and whole.</summary>
    /// <param name="findings">All rows from now on.</param>
    /// <param name="key">What they were computed from; the manifest tells it until calls change.</param>
    /// <exception cref="InvalidOperationException">Nothing is published yet.</exception>
    /// <exception cref="IOException">The disk did not take it: the state before stands.</exception>
    public async Task PublishContinuityAsync(IEnumerable<ContinuityFinding> findings, string key)
    {
        if (Published is null)
            throw new InvalidOperationException("Continuity is computed from what is published, and nothing is.");
        await new Publisher(Folder, Published, Done.Published).PublishAsync(findings, key, _clock.GetUtcNow());
        _staged.ClearLeftovers();
        History.Sweep(Folder);
        Load();
    }

    /// <summary>Adds people's verdicts to what is published; one that is there already, to the millisecond, is not added again.</summary>
    /// <returns>How many were added.</returns>
    /// <exception cref="InvalidOperationException">Nothing is published yet.</exception>
    /// <exception cref="IOException">The disk did not take it: the state before stands.</exception>
    public async Task<int> AddLabelsAsync(IEnumerable<Label> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (Published is null)
            throw new InvalidOperationException("Labels are about calls that are published, and nothing is.");
        HashSet<Label> all = [.. Published.Labels()];
        int before = all.Count;
        foreach (Label label in labels)
            all.Add(label with { LabelledAt = DateTimeOffset.FromUnixTimeMilliseconds(label.LabelledAt.ToUnixTimeMilliseconds()) });
        if (all.Count == before)
            return 0;
        await new Publisher(Folder, Published, Done.Published).PublishAsync(all, _clock.GetUtcNow());
        _staged.ClearLeftovers();
        History.Sweep(Folder);
        Load();
        return all.Count - before;
    }

    /// <summary>How many calls a request would remove; nothing is changed.</summary>
    public int CountToRemove(RemovalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Removal(Folder, Published, _staged, _clock).Find(request).Count;
    }

    /// <summary>
    /// Removes calls for good, with all older states, and keeps them away by tombstones. The table <c>continuity</c> falls
    /// with them until it is computed again. Broken off anywhere, the same request completes it.
    /// </summary>
    /// <exception cref="IOException">The disk did not take it; the same request completes it.</exception>
    /// <exception cref="InvalidDataException">The tombstones were made with another key, or a file is damaged.</exception>
    public async Task<RemovalOutcome> RemoveAsync(RemovalRequest request, TombstoneKey key)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(key);
        RemovalOutcome outcome = await new Removal(Folder, Published, _staged, _clock).DoAsync(request, key);
        Load();
        return outcome;
    }

    /// <summary>Removes older states but the last <paramref name="keep"/>, and what a run that was broken off left of them; staged calls stay.</summary>
    public void Compact(int keep)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        History.Sweep(Folder, keep);
    }

    /// <summary>Lets go of the lock.</summary>
    public void Dispose() => _lock.Dispose();

    [MemberNotNull(nameof(Done))]
    private void Load()
    {
        Published = DatasetReader.Open(Folder);
        Done = new(_staged, Published);
    }

    /// <summary>
    /// Reads and hashes all that counts, so that a run and its report stumble over nothing on the way. A file that is missing is
    /// not left out by itself: more often a disk is not there than a file is lost, and a run must not make an empty dataset of that.
    /// </summary>
    private void LeaveOutDamaged()
    {
        if (DatasetReader.Open(Folder) is not { } published)
            return;
        if (published.Manifest.Files.Select(published.PathOf).FirstOrDefault(p => !File.Exists(p)) is { } missing)
            throw new InvalidDataException($"{missing}: it is missing; put it back, or put back an older manifest from '{DatasetFolder.History}'.");
        var damaged = new ConcurrentDictionary<ManifestFile, string>();
        Parallel.ForEach(published.Manifest.Files, file =>
        {
            if (FileDamage.Of(published.PathOf(file), file, hash: true) is { } found)
                damaged[file] = found;
        });
        if (damaged.IsEmpty)
            return;
        SetAside.Do(Folder, published.Manifest, [.. damaged.Keys], _clock.GetUtcNow());
        foreach ((ManifestFile file, string found) in damaged.OrderBy(d => d.Key.Path, StringComparer.Ordinal))
            _putAside.Add($"{file.Path}: {found} {(file.Day is null ? "It" : $"All of {file.Day}")} was put aside in '{DatasetFolder.Damaged}/{file.Day ?? file.Table}'.");
    }
}
