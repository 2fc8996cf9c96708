using CallQa.Dataset;
using CallQa.Runs.Planning;
using CallQa.Runs.Progress;

namespace CallQa.Runs;

/// <summary>
/// Which input a call id belongs to. Of two inputs of one run the first in the list counts, whichever is finished
/// first, so that the number of workers changes nothing; what is published counts before both. Thread safe.
/// </summary>
internal sealed class CallClaims
{
    /// <summary>Place of what is published already: before all inputs.</summary>
    private const int Published = -1;

    private readonly Dictionary<CallId, Claim> _claims = [];
    private readonly Lock _gate = new();

    /// <summary>By a part of the id's hash: storing one call waits for the disk, and others need not wait for that.</summary>
    private readonly Lock[] _storing = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    public CallClaims(RunPlan plan)
    {
        foreach ((CallId id, LedgerEntry entry) in plan.Ledger)
        {
            int order = entry.Staged && plan.DoneOrder.TryGetValue(id, out int place) ? place : Published;
            _claims[id] = new(order, entry.Recording, entry.InputSha256, entry.Keys.Words);
        }
    }

    /// <summary>
    /// Takes the id for an input. False where an input before it has it; then <paramref name="other"/> tells which.
    /// True where it is free, or was held by the same input in an older state, or by an input later in the list, which
    /// <paramref name="other"/> then names and which has lost it.
    /// </summary>
    private bool TryTake(RedactedTranscript call, PlannedInput input, out Claim? other)
    {
        var mine = new Claim(input.Order, call.Origin.Path, call.Origin.Sha256, input.WordsKey);
        lock (_gate)
        {
            if (!_claims.TryGetValue(call.Call.Id, out other) || SameInput(other, mine))
            {
                other = null;
            }
            else if (other.Order <= mine.Order)
            {
                return false;
            }

            _claims[call.Call.Id] = mine;
            return true;
        }
    }

    /// <summary>As <see cref="TryTake(RedactedTranscript, PlannedInput, out Claim?)"/>, and tells the meter which input was put aside for the other.</summary>
    public bool TryTake(RedactedTranscript call, PlannedInput input, RunId run, RunMeter meter)
    {
        if (!TryTake(call, input, out Claim? other))
        {
            meter.Failed(input, new("scan", "duplicate-call", Double(call.Call.Id, other!.Path), input.WordsKey), run);
            return false;
        }

        if (other is not null)
            meter.Displaced(new(other.Path, "scan", "duplicate-call", Double(call.Call.Id, input.Input.RelativePath), 1, other.WordsKey, run));
        return true;
    }

    /// <summary>Runs <paramref name="store"/> if the input still has the id; what an earlier one stores comes after it.</summary>
    public bool Keep(CallId id, PlannedInput input, Action store)
    {
        lock (_storing[(uint)id.GetHashCode() % (uint)_storing.Length])
        {
            lock (_gate)
                if (_claims[id].Order != input.Order)
                    return false;
            store();
            return true;
        }
    }

    private static string Double(CallId id, string other) =>
        $"The call id '{id}' is that of '{other}'; a call id may stand once, and the first counts.";

    private static bool SameInput(Claim held, Claim mine) =>
        held.Order == Published
        && (string.Equals(held.Path, mine.Path, StringComparison.Ordinal) || string.Equals(held.Sha256, mine.Sha256, StringComparison.Ordinal));

    /// <summary>Who has an id.</summary>
    internal sealed record Claim(int Order, string Path, string Sha256, string WordsKey);
}
