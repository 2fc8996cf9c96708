using System.Collections.Immutable;
using CallQa.Dataset;
using CallQa.Runs.Stages;

namespace CallQa.Unit.Runs;

/// <summary>Says of all calls together how many there are, and counts how often it was asked.</summary>
internal sealed class FakeContinuity : IContinuityStage
{
    public string Fingerprint { get; init; } = "questions 1";

    public int Asked { get; private set; }

    /// <summary>Called before anything is found; may throw.</summary>
    public Action Before { get; init; } = () => { };

    public ImmutableArray<ContinuityFinding> Find(string dataset)
    {
        Asked++;
        Before();
        CallId[] calls = [.. DatasetReader.Open(dataset)!.Ledger().Select(e => e.Id).Order()];
        return
        [
            .. ((string[])["b", "a"]).Select(subject => new ContinuityFinding
            {
                SubjectKind = SubjectKind.Agent, Subject = subject, PeriodStart = new(2026, 10, 1), PeriodEnd = new(2026, 10, 31), Standard = new("promise-kept"),
                Verdict = Verdict.Met, Value = calls.Length, N = calls.Length, Calls = [.. calls],
            }),
        ];
    }
}
