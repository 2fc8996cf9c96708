using CallQa.Dataset.Columns;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;

namespace CallQa.Dataset;

/// <summary>
/// What a dataset held when it was opened: the manifest's files, and no others. A writer may replace the manifest
/// meanwhile; files that this one names are then found in <c>history/</c>. Thread safe.
/// </summary>
public sealed class DatasetReader
{
    private readonly string _folder;

    private DatasetReader(string folder, Manifest manifest)
    {
        _folder = folder;
        Manifest = manifest;
    }

    /// <summary>The list of files that count.</summary>
    public Manifest Manifest { get; }

    /// <summary>Opens a dataset; null where the folder holds none.</summary>
    /// <exception cref="InvalidDataException">Its manifest cannot be read.</exception>
    public static DatasetReader? Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Manifest.Read(folder) is { } manifest ? new(folder, manifest) : null;
    }

    /// <summary>Paths of one table's files that can be opened, in order of day.</summary>
    public IReadOnlyList<string> Files(string table) => [.. Manifest.Of(table).Select(PathOf)];

    /// <summary>Days that hold calls, in order.</summary>
    public IReadOnlyList<DateOnly> Days() => [.. Manifest.Of(Table.Calls).Select(DayOf)];

    /// <summary>Every call's keys, by day and call.</summary>
    public IEnumerable<LedgerEntry> Ledger() =>
        from file in Manifest.Of(Table.Calls)
        from row in TableFile.Read<KeysRow>(PathOf(file))
        select new LedgerEntry(
            new(row.CallId), DayOf(file), row.Recording, row.AudioSha256, new(row.WordsKey, row.ActsKey, row.FindingsKey), Staged: false);

    /// <summary>The calls of some days, by day and name, one at a time.</summary>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public IEnumerable<StoredCall> Calls(params IReadOnlyList<DateOnly> days)
    {
        using IEnumerator<(string Call, StoredUtterance Utterance)> utterances = UtteranceColumns.Read(days.SelectMany(d => Paths(Table.Utterances, d))).GetEnumerator();
        bool more = utterances.MoveNext();
        foreach (CallRow call in days.SelectMany(d => Rows<CallRow>(Table.Calls, d)))
        {
            List<StoredUtterance> own = [];
            for (; more && string.Equals(utterances.Current.Call, call.CallId, StringComparison.Ordinal); more = utterances.MoveNext())
                own.Add(utterances.Current.Utterance);
            yield return StoredCallReading.Of(call, own);
        }

        if (more)
            throw new InvalidDataException($"{_folder}: utterances belong to no call ('{utterances.Current.Call}').");
    }

    /// <summary>How the calls of some days were scored, by day and name, one at a time.</summary>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public IEnumerable<StoredScore> Scores(params IReadOnlyList<DateOnly> days) => StoredScores.Of(
        FindingColumns.Read(days.SelectMany(d => Paths(Table.Findings, d))),
        days.SelectMany(d => Paths(Table.Scorecards, d)).SelectMany(TotalColumns.Read));

    /// <summary>How sure the recogniser was of every call, by day and call.</summary>
    /// <param name="unsureReason">The reason that findings give where the recogniser was too unsure.</param>
    public IEnumerable<RecognisedCall> Recognised(string unsureReason)
    {
        foreach (DateOnly day in Days())
        {
            ILookup<string, ReasonRow> findings = Rows<ReasonRow>(Table.Findings, day)
                .Where(f => !string.Equals(f.Verdict, Verdict.NotApplicable.Code(), StringComparison.Ordinal))
                .ToLookup(f => f.CallId, StringComparer.Ordinal);
            foreach (ConfidenceRow row in Rows<ConfidenceRow>(Table.Calls, day))
            {
                yield return new(
                    new(row.CallId),
                    Codes.TryParse(row.Language, out Language language) ? language : Language.Unknown,
                    row.Recogniser,
                    row.AsrConfidence is { } sure ? new Confidence(sure) : null,
                    findings[row.CallId].Count(),
                    findings[row.CallId].Count(f => string.Equals(f.Reason, unsureReason, StringComparison.Ordinal)));
            }
        }
    }

    /// <summary>Inputs that could not be processed, by path.</summary>
    public IEnumerable<QuarantinedInput> Quarantine() => Rows<QuarantineRow>(Table.Quarantine, day: null)
        .Select(q => new QuarantinedInput(q.Path, q.Stage, q.Error, q.Found, q.Attempts, q.WordsKey, new(q.RunId)));

    /// <summary>Runs, by first start.</summary>
    public IEnumerable<RunRecord> Runs() => Rows<RunRow>(Table.Runs, day: null).Select(PlainRows.Of);

    /// <summary>People's verdicts, by call, standard and rater.</summary>
    public IEnumerable<Label> Labels() => Rows<LabelRow>(Table.Labels, day: null).Select(PlainRows.Of);

    /// <summary>Rows of a table, of one day or, for a table that is not parted, all.</summary>
    internal IEnumerable<T> Rows<T>(string table, DateOnly? day)
        where T : class, new() => Paths(table, day).SelectMany(TableFile.Read<T>);

    private IEnumerable<string> Paths(string table, DateOnly? day)
    {
        string? partition = day is { } date ? DatasetFolder.Day(date) : null;
        return Manifest.Of(table)
            .Where(f => string.Equals(f.Day, partition, StringComparison.Ordinal))
            .Select(PathOf);
    }

    private static DateOnly DayOf(ManifestFile file) => DatasetFolder.DayOf(file.Day ?? "");

    /// <summary>Where a file of the manifest lies now.</summary>
    internal string PathOf(ManifestFile file)
    {
        string live = Path.Combine(_folder, file.Path);
        string past = Path.Combine(_folder, DatasetFolder.History, file.Path);
        return File.Exists(live) || !File.Exists(past) ? live : past;
    }
}
