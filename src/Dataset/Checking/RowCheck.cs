using System.Globalization;
using CallQa.Dataset.Manifests;
using CallQa.Dataset.Rows;

namespace CallQa.Dataset.Checking;

/// <summary>Whether the rows of a state fit together: counts, order, keys, and every row's call. Files that are damaged are left out.</summary>
internal sealed class RowCheck(string folder, Manifest manifest, HashSet<string> damaged, List<string> notes)
{
    private static readonly string[] OfCalls = [Table.Utterances, Table.Extracts, Table.Findings, Table.Scorecards];

    /// <summary>What does not fit; adds what should be known to the notes.</summary>
    public IEnumerable<CheckFault> Faults()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<string?, ManifestFile> day in manifest.Files.Where(f => f.Day is not null && f.Table is not Table.Continuity).GroupBy(f => f.Day, StringComparer.Ordinal))
        {
            var calls = new HashSet<string>(StringComparer.Ordinal);
            ManifestFile[] lists = [.. day.Where(f => f.Table is Table.Calls)];
            if (lists.Length != 1)
            {
                yield return new(DatasetFolder.ManifestFile, $"It names {lists.Length} files of '{Table.Calls}' for {day.Key}; each day has one.");
                continue;
            }

            if (damaged.Contains(lists[0].Path))
                continue;
            foreach (CheckFault fault in Calls(lists[0], calls, all))
                yield return fault;
            foreach (ManifestFile file in day.Where(f => OfCalls.Contains(f.Table, StringComparer.Ordinal) && !damaged.Contains(f.Path)))
                if (Rows(file, calls) is { } fault)
                    yield return fault;
            if (Tallies([.. day]) is { } wrong)
                yield return wrong;
        }
    }

    private IEnumerable<CheckFault> Calls(ManifestFile file, HashSet<string> calls, Dictionary<string, string> all)
    {
        string last = "";
        var bare = new BareCalls(file);
        foreach (CheckedRow row in TableFile.Read<CheckedRow>(Path.Combine(folder, file.Path)))
        {
            if (!all.TryAdd(row.CallId, file.Path))
                yield return new(file.Path, $"The call '{row.CallId}' stands there and in {all[row.CallId]}; a call stands once.");
            if (string.CompareOrdinal(last, row.CallId) > 0)
                yield return new(file.Path, $"The call '{row.CallId}' stands after '{last}'; rows are in order of call.");
            if (row.WordsKey.Length == 0 || row.ActsKey.Length == 0 || row.FindingsKey.Length == 0)
                yield return new(file.Path, $"The call '{row.CallId}' lacks a key of what it was made of.");
            calls.Add(row.CallId);
            last = row.CallId;
            bare.Count(row);
        }

        if (calls.Count != file.Rows)
            yield return new(file.Path, string.Create(CultureInfo.InvariantCulture, $"It has {calls.Count} calls; the manifest says {file.Rows}."));
        notes.AddRange(bare.Notes());
    }

    // Days that an earlier build wrote have no counts.
    private CheckFault? Tallies(ManifestFile[] day)
    {
        if (File(Table.Tallies) is not { } tallies || File(Table.Calls) is not { } calls || damaged.Contains(tallies) || damaged.Contains(calls))
            return null;
        string? findings = File(Table.Findings);
        if (findings is not null && damaged.Contains(findings))
            return null;
        IEnumerable<TallyRow> counted = DayTallies.Of(Read<CallRow>(calls), findings is null ? [] : Read<FindingRow>(findings));
        return Read<TallyRow>(tallies).SequenceEqual(counted) ? null : new(tallies, "Its counts are not those of the findings of that day.");

        string? File(string table) => day.FirstOrDefault(f => string.Equals(f.Table, table, StringComparison.Ordinal))?.Path;
        IEnumerable<T> Read<T>(string path)
            where T : class, new() => TableFile.Read<T>(Path.Combine(folder, path));
    }

    private CheckFault? Rows(ManifestFile file, HashSet<string> calls)
    {
        string last = "";
        long count = 0;
        foreach (CallIdRow row in TableFile.Read<CallIdRow>(Path.Combine(folder, file.Path)))
        {
            count++;
            if (!calls.Contains(row.CallId))
                return new(file.Path, $"It has rows of '{row.CallId}', which is no call of {file.Day}.");
            if (string.CompareOrdinal(last, row.CallId) > 0)
                return new(file.Path, $"The call '{row.CallId}' stands after '{last}'; rows are in order of call.");
            last = row.CallId;
        }

        return count == file.Rows ? null : new(file.Path, string.Create(CultureInfo.InvariantCulture, $"It has {count} rows; the manifest says {file.Rows}."));
    }
}
