using System.Collections.Concurrent;
using System.Collections.Immutable;
using CallQa.Reports.Continuity;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Runs.Proving;

/// <summary>
/// Runs the examples of standards of continuity: what is said in their calls is heard as a run hears it, the calls become a
/// small dataset, and the query is asked. Thread safe as far as <c>classify</c> is; dispose it when done.
/// </summary>
public sealed class ContinuityExamples : IDisposable
{
    private readonly ConcurrentBag<ContinuityBench> idle = [];
    private readonly Scorer scorer;
    private readonly ImmutableHashSet<string> needActs;
    private readonly Func<RedactedTranscript, CallActs>? classify;

    /// <summary>Prepares a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="thresholds">Thresholds of the acts.</param>
    /// <param name="classify">Finds acts; asked only for standards that hear some. Null: there are none.</param>
    public ContinuityExamples(Pack pack, ImmutableSortedDictionary<string, double>? thresholds = null, Func<RedactedTranscript, CallActs>? classify = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        this.classify = classify;
        scorer = Scorer.Listening(pack, thresholds);
        needActs = [.. pack.Heard.Where(k => k.Signal.Acts.Length > 0).Select(k => k.Name)];
    }

    /// <summary>True where a standard hears something by an act.</summary>
    public static bool NeedsActs(Pack pack, ContinuityStandard standard)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(standard);
        return pack.Heard.Any(k => k.Signal.Acts.Length > 0 && standard.Hears.Contains(k.Name, StringComparer.Ordinal));
    }

    /// <summary>What is wrong with a standard's query, tried on no calls at all; null where it can be run.</summary>
    public PackProblem? Check(ContinuityStandard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ContinuityBench bench = Take();
        try
        {
            bench.Fill([]);
            bench.Ask(standard.Question);
            return null;
        }
        catch (InvalidDataException error)
        {
            return new(standard.At with { File = standard.QueryFile, Line = 1, Column = 1 }, $"the query cannot be run: {error.Message}");
        }
        finally
        {
            idle.Add(bench);
        }
    }

    /// <summary>Runs the examples of one standard, in order of the file.</summary>
    public ImmutableArray<ContinuityExampleResult> Run(ContinuityStandard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        bool acts = classify is not null && standard.Hears.Any(needActs.Contains);
        ContinuityBench bench = Take();
        try
        {
            return [.. standard.Examples.Select(example => Run(standard, example, acts, bench))];
        }
        finally
        {
            idle.Add(bench);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ContinuityBench bench in idle)
            bench.Dispose();
    }

    // A database takes longer to make than most standards take to prove.
    private ContinuityBench Take() => idle.TryTake(out ContinuityBench? bench) ? bench : new();

    private ContinuityExampleResult Run(ContinuityStandard standard, ContinuityExample example, bool acts, ContinuityBench bench)
    {
        (RedactedTranscript Call, CallScore Score)[] calls = [.. example.Calls.Select(c => (c.Call, c.Score(Heard(c.Call, acts))))];
        bench.Fill(calls);
        string[] heard =
        [
            .. calls.SelectMany(c => c.Score.Extracts.Where(e => standard.Hears.Contains(e.Kind, StringComparer.Ordinal)).Select(e => $"{c.Call.Call.Id}: {e.Kind} {e.Value}".TrimEnd())),
        ];
        return Judge(standard, example, heard, bench);
    }

    private ImmutableArray<Extract> Heard(RedactedTranscript call, bool acts) => call.Utterances.Length == 0
        ? []
        : scorer.Extracts(call, acts ? classify!(call) : CallActs.None(call.Utterances.Length));

    private static ContinuityExampleResult Judge(ContinuityStandard standard, ContinuityExample example, string[] heard, ContinuityBench bench)
    {
        ImmutableArray<ContinuityFinding> found;
        try
        {
            ImmutableSortedDictionary<string, object> settings = standard.Question.Settings.SetItems(example.Settings);
            found = bench.Ask(standard.Question with { Settings = settings });
        }
        catch (InvalidDataException error)
        {
            return new(standard, example, null, heard, $"the query cannot be run: {error.Message}");
        }

        ContinuityFinding[] own = [.. found.Where(f => string.Equals(f.Subject, example.Subject, StringComparison.Ordinal))];
        ContinuityFinding? shown = Array.Find(own, f => f.Verdict == example.Expected) ?? own.LastOrDefault();
        return new(standard, example, shown, heard, Fault(example, own, shown));
    }

    // A subject may have periods in which nothing arose beside the one that the example is about.
    private static string Fault(ContinuityExample example, ContinuityFinding[] own, ContinuityFinding? shown)
    {
        if (shown is null)
            return $"must be {example.Expected.Code()} for '{example.Subject}', and nothing was found for that subject.";
        if (own.FirstOrDefault(f => f.Verdict != example.Expected && f.Verdict != Verdict.NotApplicable) is { } other)
            return $"must be {example.Expected.Code()}, is {Said(other)}.";
        if (shown.Verdict != example.Expected)
            return $"must be {example.Expected.Code()}, is {Said(shown)}.";
        if (example.Reason is { } reason && !own.Any(f => f.Verdict == example.Expected && string.Equals(f.Reason, reason, StringComparison.Ordinal)))
            return $"is {shown.Verdict.Code()}, but the reason is '{shown.Reason}'; it must be '{reason}'.";
        return example.Shown.Length > 0 && !example.Shown.SequenceEqual(shown.Calls.Select(c => c.Value), StringComparer.Ordinal)
            ? $"is {shown.Verdict.Code()}, but shown by {string.Join(", ", shown.Calls)}; it must be {string.Join(", ", example.Shown)}."
            : "";
    }

    private static string Said(ContinuityFinding finding) => $"{finding.Verdict.Code()}{(finding.Reason.Length > 0 ? $" ({finding.Reason})" : "")}";
}
