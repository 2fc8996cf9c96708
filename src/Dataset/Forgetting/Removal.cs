using System.Collections.Immutable;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;
using CallQa.Dataset.Staging;

namespace CallQa.Dataset.Forgetting;

/// <summary>
/// Removes calls from a folder of results for good. Tombstones come first and the journal's last line comes last, so
/// that a removal which is broken off anywhere is completed by the same request, and by then nothing has come back.
/// Older states go whole: they hold the calls too.
/// </summary>
internal sealed class Removal(string folder, DatasetReader? published, StagedCalls staged, TimeProvider clock)
{
    /// <summary>The calls that a request is about, by name: published, staged, or in an older state.</summary>
    public ImmutableSortedDictionary<CallId, RemovedCall> Find(RemovalRequest request)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<CallId, RemovedCall>();
        foreach (StagedEntry entry in staged.All(preferred: null).Values)
        {
            CallRow row = StagedCalls.Read<CallRow>(entry.Path, StagedPart.Call);
            Take(new(new(row.CallId), row.CustomerKey, row.Recording, row.AudioSha256), entry.Ledger.Day);
        }

        foreach ((string path, DateOnly day) in CallFiles())
            foreach (PersonRow row in TableFile.Read<PersonRow>(path))
                Take(new(new(row.CallId), row.CustomerKey, row.Recording, row.AudioSha256), day);
        return found.ToImmutable();

        void Take(RemovedCall call, DateOnly day)
        {
            if (request.Call == call.Id || (request.Customer is { } customer && string.Equals(customer, call.Customer, StringComparison.Ordinal)) || day < request.KeepFrom)
                found[call.Id] = call;
        }
    }

    /// <summary>Removes them. What stands in the way outside of the tables is looked for first, while it is known what to look for.</summary>
    /// <exception cref="IOException">The disk did not take it; the same request completes it.</exception>
    /// <exception cref="InvalidDataException">The tombstones were made with another key, or a file is damaged.</exception>
    public async Task<RemovalOutcome> DoAsync(RemovalRequest request, TombstoneKey key)
    {
        Tombstones tombstones = Tombstones.Read(folder, key);
        ImmutableSortedDictionary<CallId, RemovedCall> gone = Find(request);
        if (request.Kind is RemovalKind.Forget && Directory.Exists(Path.Combine(folder, DatasetFolder.Damaged)))
            return new() { Calls = gone.Count, Left = [$"{Path.Combine(folder, DatasetFolder.Damaged)} holds days that were put aside because they cannot be read; nobody can tell whose calls are in them. Remove it."] };
        string mark = request.Mark(key);
        bool goesOn = RemovalJournal.Unfinished(folder).Any(e => string.Equals(e.Request, mark, StringComparison.Ordinal));
        if (gone.IsEmpty && !goesOn)
            return new() { Calls = 0 };

        DateTimeOffset now = clock.GetUtcNow();
        RemovalEntry entry = Entry(request, mark, gone.Count, now);
        RemovalJournal.Add(folder, entry);
        tombstones.With(request.Customer, gone.Values, now).Write(folder);
        Mentions mentions = MentionsOf(request, gone);
        FolderSweep files = Outside(request, mentions);
        var outcome = new RemovalOutcome
        {
            Calls = gone.Count, WentOn = goesOn, Files = files.Removed, LookedThrough = files.LookedThrough, Left = files.Left, Unseen = files.Unseen,
        };
        if (!outcome.Left.IsEmpty)
            return outcome;

        Manifest? before = published?.Manifest;
        await PublishAsync(gone, mentions, now);
        HashSet<string> ids = [.. gone.Keys.Select(id => id.Value), .. request.Call is { } call ? [call.Value] : Array.Empty<string>()];
        (ImmutableArray<string> left, int looked) = new LookBack(folder, ids, request.Customer, mentions).Look();
        outcome = outcome with { Rows = Removed(before, Manifest.Read(folder)), LookedThrough = outcome.LookedThrough + looked, Left = left };
        if (left.IsEmpty)
            RemovalJournal.Add(folder, entry with { Done = true, Rows = outcome.Rows });
        return outcome;
    }

    private static RemovalEntry Entry(RemovalRequest request, string mark, int calls, DateTimeOffset now) => new()
    {
        At = now,
        By = request.By,
        What = request.Kind is RemovalKind.Forget ? "forget" : "retention",
        Request = mark,
        Done = false,
        Calls = calls,
        Rows = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal),
    };

    private FolderSweep Outside(RemovalRequest request, Mentions mentions)
    {
        File.Delete(Path.Combine(folder, DatasetFolder.Page));
        var files = new FolderSweep(mentions);
        if (request.Kind is RemovalKind.Forget)
        {
            files.Clear(request.Folders);

            // A receipt names the folders and files that its run was given.
            files.Clear(new[] { Path.Combine(folder, DatasetFolder.Receipts) }.Where(Directory.Exists));
            files.Look(folder, DatasetFolder.IsOwn);
        }

        return files;
    }

    // Retention is about age, not about persons: what names a call elsewhere may be kept on purpose.
    private static Mentions MentionsOf(RemovalRequest request, ImmutableSortedDictionary<CallId, RemovedCall> gone) => new(
        request.Kind is RemovalKind.Retention
            ? []
            : [.. gone.Keys.Select(id => id.Value), .. gone.Values.Select(c => c.Recording), request.Call?.Value ?? "", request.Customer ?? ""]);

    private async Task PublishAsync(ImmutableSortedDictionary<CallId, RemovedCall> gone, Mentions mentions, DateTimeOffset now)
    {
        foreach ((CallId id, StagedEntry call) in staged.All(preferred: null))
            if (gone.ContainsKey(id))
                File.Delete(call.Path);
        if (published is not null)
        {
            var ledger = published.Ledger().ToDictionary(e => e.Id);
            await new Publisher(folder, published, ledger).RemoveAsync(
                gone.Keys.Where(ledger.ContainsKey).ToHashSet(),
                [.. published.Quarantine().Where(q => !mentions.In(q.Path) && !mentions.In(q.Found))],
                [.. published.Labels().Where(l => !gone.ContainsKey(l.Call))],
                now);
        }

        History.Clear(folder);
        staged.ClearLeftovers();
    }

    private IEnumerable<(string Path, DateOnly Day)> CallFiles() =>
        from root in new[] { folder, Path.Combine(folder, DatasetFolder.History) }
        let calls = Path.Combine(root, Table.Calls)
        where Directory.Exists(calls)
        from path in Directory.GetFiles(calls, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select (path, DatasetFolder.DayOf(Path.GetFileName(Path.GetDirectoryName(path)!)["day=".Length..]));

    private static ImmutableSortedDictionary<string, long> Removed(Manifest? before, Manifest? after)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        foreach (string table in (before?.Files ?? []).Select(f => f.Table).Distinct(StringComparer.Ordinal).Where(t => t is not Table.Continuity))
            if (before!.Of(table).Sum(f => f.Rows) - (after?.Of(table).Sum(f => f.Rows) ?? 0) is > 0 and var fewer)
                rows[table] = fewer;
        return rows.ToImmutable();
    }
}
