using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Ingest;
using CallQa.Runs.Stages;

namespace CallQa.Runs.Planning;

/// <summary>Compares the inputs with what is done, by their keys.</summary>
internal sealed class RunPlanner(DoneCalls doneCalls, CallStages stages, RunRequest request)
{
    private readonly StageKeys _keys = new(stages);
    private readonly ImmutableArray<PlannedInput>.Builder _toRead = ImmutableArray.CreateBuilder<PlannedInput>();
    private readonly ImmutableHashSet<CallId>.Builder _again = ImmutableHashSet.CreateBuilder<CallId>();
    private readonly ImmutableDictionary<CallId, int>.Builder _doneOrder = ImmutableDictionary.CreateBuilder<CallId, int>();
    private readonly List<QuarantinedInput> _quarantined = [];
    private int _unchanged;
    private int _resumed;
    private int _away;

    /// <summary>The plan for the request's inputs, or, where it names none, for all calls of the dataset.</summary>
    public RunPlan Plan(RunInputs inputs)
    {
        (RunId id, InputScan scan, ImmutableArray<InputKey> keys) = inputs;
        IReadOnlyDictionary<CallId, LedgerEntry> ledger = doneCalls.Ledger(id);
        QuarantinedInput[] before = [.. doneCalls.Quarantine];

        foreach (InputRefusal refusal in scan.Refused)
            _quarantined.Add(Row(id, refusal.Path, "scan", refusal.Error, refusal.Found, "", before));
        PlanInputs(scan.Inputs, keys, id, ledger, before);
        if (request.Paths.IsEmpty)
            foreach (LedgerEntry entry in ledger.Values)
                Done(entry);

        HashSet<string> own = [.. scan.Inputs.Select(i => i.RelativePath), .. scan.Refused.Select(r => r.Path)];
        return new()
        {
            Id = id,
            Found = request.Paths.IsEmpty ? ledger.Count : scan.Inputs.Length + scan.Refused.Length,
            ToRead = [.. _toRead.OrderByDescending(p => p.Bytes).ThenBy(p => p.Order)],
            ToScoreAgain = _again.ToImmutable(),
            Unchanged = _unchanged,
            Resumed = _resumed,
            Quarantined = [.. _quarantined],
            Away = _away,
            DoneOrder = _doneOrder.ToImmutable(),
            QuarantineElsewhere = [.. before.Where(q => !own.Contains(q.Path))],
            Ledger = ledger,
            Notes = scan.Notes,
        };
    }

    private void PlanInputs(
        ImmutableArray<CallInput> inputs,
        ImmutableArray<InputKey> keys,
        RunId id,
        IReadOnlyDictionary<CallId, LedgerEntry> ledger,
        QuarantinedInput[] before)
    {
        Dictionary<string, LedgerEntry> done = [];
        foreach (LedgerEntry entry in ledger.Values)
            done[entry.Keys.Words] = entry;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < inputs.Length; i++)
        {
            string path = inputs[i].RelativePath;
            if (keys[i].Away)
            {
                _away++;
            }
            else if (keys[i].Key is not { } words)
            {
                _quarantined.Add(Row(id, path, "read", "unreadable", keys[i].Problem, "", before));
            }
            else if (!seen.TryAdd(words, path))
            {
                _quarantined.Add(Row(id, path, "scan", "duplicate-call", $"The file is the same as '{seen[words]}'; a call is taken once.", words, before));
            }
            else if (done.TryGetValue(words, out LedgerEntry? entry))
            {
                _doneOrder[entry.Id] = i;
                Done(entry);
            }
            else
            {
                CallKeys all = _keys.Of(words);
                QuarantinedInput[] failed = [.. before.Where(q => string.Equals(q.Path, path, StringComparison.Ordinal))];
                if (!request.Retry && Array.Find(failed, q => IsOneOf(q.WordsKey, all)) is { } same)
                    _quarantined.Add(same);
                else if (!request.Retry || failed.Length > 0)
                    _toRead.Add(new(inputs[i], i, words, failed.Sum(q => q.Attempts), keys[i].Bytes));
            }
        }
    }

    private void Done(LedgerEntry entry)
    {
        if (entry.Keys != _keys.Of(entry.Keys.Words))
            _again.Add(entry.Id);
        else if (entry.Staged)
            _resumed++;
        else
            _unchanged++;
    }

    /// <summary>A failure stands as long as the key of the stage that failed.</summary>
    private static bool IsOneOf(string key, CallKeys keys) =>
        ((ReadOnlySpan<string>)[keys.Words, keys.Acts, keys.Findings]).Contains(key, StringComparer.Ordinal);

    private static QuarantinedInput Row(
        RunId id, string path, string stage, string error, string found, string key, IEnumerable<QuarantinedInput> before)
    {
        // What has not changed has not been tried again: its row stays as it is.
        var row = new QuarantinedInput(path, stage, error, found, 1, key, id);
        return before.FirstOrDefault(q => q with { Attempts = 1, Run = id } == row) ?? row;
    }
}
