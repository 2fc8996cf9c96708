using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;
using CallQa.Dataset.Staging;

namespace CallQa.Dataset;

/// <summary>
/// Merges staged calls with the days they belong to. A day's file is never changed: a new one is written beside it,
/// under a name made of its content, and flushed; the manifest, replaced last and in one step, makes it count.
/// </summary>
internal sealed class Publisher(string folder, DatasetReader? before, IReadOnlyDictionary<CallId, LedgerEntry> published)
{
    private readonly string _work = Path.Combine(folder, DatasetFolder.Staging, DatasetFolder.Publish);
    private readonly List<ManifestFile> _files = [];

    /// <summary>Publishes; on an exception the old state stands and the staged calls are still there.</summary>
    public async Task PublishAsync(Publication publication, IReadOnlyCollection<StagedEntry> staged, DateTimeOffset now)
    {
        HashSet<CallId> replaced = [.. staged.Select(s => s.Ledger.Id)];
        DateOnly[] days =
        [
            .. staged.Select(s => s.Ledger.Day)
                .Concat(replaced.Where(published.ContainsKey).Select(id => published[id].Day))
                .Distinct().Order(),
        ];
        Durable.MakeFolder(_work);
        foreach (DateOnly day in days)
            await MergeDayAsync(day, [.. staged.Where(s => s.Ledger.Day == day).OrderBy(s => s.Ledger.Id)], replaced);
        await WriteAsync(Table.Runs, day: null, Runs(publication.Run).Select(PlainRows.Of));
        await WritePlainAsync(publication.Quarantine, publication.Labels);
        History.Keep(folder);
        Replace(Kept(publication, days), publication.Run.Id.Value, days.Length == 0 ? before?.Manifest.ContinuityKey : null, now);
    }

    /// <summary>
    /// Publishes all but the calls that go, and of quarantine and labels what is given. The state before is not kept; on an
    /// exception it stands.
    /// </summary>
    public async Task RemoveAsync(
        HashSet<CallId> gone, IReadOnlyCollection<QuarantinedInput> quarantine, IReadOnlyCollection<Label> labels, DateTimeOffset now)
    {
        Durable.MakeFolder(_work);
        ILookup<DateOnly, CallId> byDay = published.Values.ToLookup(e => e.Day, e => e.Id);
        DateOnly[] days = [.. gone.Select(id => published[id].Day).Distinct().Order()];
        foreach (DateOnly day in days.Where(d => !byDay[d].All(gone.Contains)))
            await MergeDayAsync(day, [], gone);
        await WritePlainAsync(quarantine, labels);
        HashSet<string> rewritten = [.. days.Select(DatasetFolder.Day)];
        IEnumerable<ManifestFile> kept = before!.Manifest.Files
            .Where(f => f.Table is Table.Runs || (f.Table is not (Table.Continuity or Table.Quarantine or Table.Labels) && !rewritten.Contains(f.Day!)));
        Replace(kept, before.Manifest.RunId, continuity: null, now);
    }

    /// <summary>
    /// Replaces the table <c>continuity</c> of what is published. The manifest before it is no state that anybody would go back
    /// to, so it is not kept; on an exception it stands.
    /// </summary>
    public async Task PublishAsync(IEnumerable<ContinuityFinding> findings, string key, DateTimeOffset now)
    {
        Durable.MakeFolder(_work);
        foreach (IGrouping<DateOnly, ContinuityFinding> day in findings.GroupBy(f => f.PeriodEnd).OrderBy(g => g.Key))
            await WriteAsync(Table.Continuity, day.Key, Ordered(day).Select(ContinuityRow.Of));
        Replace(before!.Manifest.Files.Where(f => f.Table is not Table.Continuity), before.Manifest.RunId, key, now);
    }

    /// <summary>
    /// Replaces the table <c>labels</c> of what is published. Every label tells its time, so the manifest before it is not
    /// kept: a day of reviewing would push all older states out; on an exception it stands.
    /// </summary>
    public async Task PublishAsync(IReadOnlyCollection<Label> labels, DateTimeOffset now)
    {
        Durable.MakeFolder(_work);
        await WritePlainAsync(quarantine: null, labels);
        Replace(before!.Manifest.Files.Where(f => f.Table is not Table.Labels), before.Manifest.RunId, before.Manifest.ContinuityKey, now);
    }

    private static IEnumerable<ContinuityFinding> Ordered(IEnumerable<ContinuityFinding> findings) => findings
        .OrderBy(f => f.Standard).ThenBy(f => f.SubjectKind).ThenBy(f => f.Subject, StringComparer.Ordinal).ThenBy(f => f.PeriodStart);

    /// <summary>Files of the manifest before that go on counting.</summary>
    private IEnumerable<ManifestFile> Kept(Publication publication, DateOnly[] days)
    {
        HashSet<string> rewritten = [.. days.Select(DatasetFolder.Day)];
        return before is null
            ? []
            : before.Manifest.Files.Where(f => f.Table switch
            {
                Table.Runs => false,

                // Computed from the calls, so it falls with them.
                Table.Continuity => days.Length == 0,
                Table.Quarantine => publication.Quarantine is null,
                Table.Labels => publication.Labels is null,
                _ => f.Day is null || !rewritten.Contains(f.Day),
            });
    }

    private void Replace(IEnumerable<ManifestFile> kept, string run, string? continuity, DateTimeOffset now)
    {
        foreach (string table in _files.Select(f => f.Table).Distinct(StringComparer.Ordinal))
            Durable.SyncFolder(Path.Combine(folder, table));
        Durable.SyncFolder(folder);
        var manifest = new Manifest { WrittenAt = now.ToUniversalTime(), RunId = run, ContinuityKey = continuity, Files = [.. kept, .. _files] };
        Durable.Replace(Path.Combine(folder, DatasetFolder.ManifestFile), manifest.ToBytes());
    }

    private IEnumerable<RunRecord> Runs(RunRecord run) =>
        (before?.Runs() ?? []).Where(r => r.Id != run.Id).Append(run).OrderBy(r => r.StartedAt).ThenBy(r => r.Id);

    private async Task MergeDayAsync(DateOnly day, IReadOnlyList<StagedEntry> fresh, HashSet<CallId> replaced)
    {
        var tallies = new DayTallies();
        await WriteAsync(Table.Calls, day, tallies.Seen(Merged<CallRow>(Table.Calls, day, fresh, replaced, path => [StagedCalls.Read<CallRow>(path, StagedPart.Call)])));
        await WriteAsync(Table.Utterances, day, Merged(Table.Utterances, day, fresh, replaced, path => StagedCalls.Read<List<UtteranceRow>>(path, StagedPart.Utterances)));
        await WriteAsync(Table.Extracts, day, Merged(Table.Extracts, day, fresh, replaced, path => StagedCalls.Read<List<ExtractRow>>(path, StagedPart.Extracts)));
        await WriteAsync(Table.Findings, day, tallies.Counted(Merged(Table.Findings, day, fresh, replaced, path => StagedCalls.Read<List<FindingRow>>(path, StagedPart.Findings))));
        await WriteAsync(Table.Tallies, day, tallies.Rows());
        await WriteAsync(Table.Scorecards, day, Merged(Table.Scorecards, day, fresh, replaced, path => StagedCalls.Read<List<ScorecardRow>>(path, StagedPart.Scorecards)));
    }

    private async Task WritePlainAsync(IReadOnlyCollection<QuarantinedInput>? quarantine, IReadOnlyCollection<Label>? labels)
    {
        if (quarantine is not null)
            await WriteAsync(Table.Quarantine, day: null, quarantine.OrderBy(q => q.Path, StringComparer.Ordinal).Select(PlainRows.Of));
        if (labels is not null)
            await WriteAsync(Table.Labels, day: null, labels.OrderBy(l => l.Call).ThenBy(l => l.Standard).ThenBy(l => l.Rater, StringComparer.Ordinal).ThenBy(l => l.LabelledAt).ThenBy(l => l.Origin, StringComparer.Ordinal).Select(PlainRows.Of));
    }

    private IEnumerable<T> Merged<T>(
        string table, DateOnly day, IReadOnlyList<StagedEntry> fresh, HashSet<CallId> replaced, Func<string, IEnumerable<T>> rows)
        where T : class, ICallRow, new() =>
        RowMerge.Of(before?.Rows<T>(table, day) ?? [], replaced, fresh, rows);

    private async Task WriteAsync<T>(string table, DateOnly? day, IEnumerable<T> rows)
        where T : class, new()
    {
        string work = Path.Combine(_work, table + ".parquet");
        long count;
        long bytes;
        await using (FileStream stream = Durable.Create(work))
        {
            count = await TableFile.WriteAsync(rows, stream);
            bytes = stream.Length;
        }

        if (count == 0)
            return;
        string sha = Durable.Sha256(work);
        string path = DatasetFolder.PathOf(table, day, sha);
        string target = Path.Combine(folder, path);
        string home = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(home))
            Durable.MakeFolder(home);
        Durable.Move(work, target);
        _files.Add(new()
        {
            Table = table,
            Day = day is { } date ? DatasetFolder.Day(date) : null,
            Path = path,
            Bytes = bytes,
            Rows = count,
            Sha256 = sha,
        });
    }
}
