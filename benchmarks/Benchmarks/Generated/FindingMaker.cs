using System.Collections.Immutable;
using System.Globalization;
using CallQa.Dataset.Rows;
using CallQa.Scoring.Packs;

namespace CallQa.Benchmarks.Generated;

/// <summary>
/// Verdicts in about the shares of tests/gold (two fifths met, a sixth not met, the rest not decided or not asked for), with two
/// pieces of evidence where decided; a better agent has more of the first. Thread safe.
/// </summary>
internal sealed class FindingMaker(Pack pack)
{
    private const string Profile = "default", Sha = "0dce7ffbbe5c64dbedad0d33415131e673ef919eaf0862354ec089dc59b35bca";

    // Those over many calls too, so that a call has as many findings as the pack standards.
    private readonly ImmutableArray<(string Id, string Section, double Points, bool Critical, bool Gate)> _standards =
    [
        .. pack.Standards.Select(s => (s.Id.Value, s.Section, s.Weight switch { Weight.Critical => 5.0, Weight.Major => 3, _ => 1 }, s.Weight == Weight.Critical, s.Gate))
            .Concat(pack.Continuity.Select(s => (s.Id.Value, pack.Sections[0].Id, 1.0, false, false)))
            .OrderBy(s => s.Item1, StringComparer.Ordinal),
    ];

    public IEnumerable<FindingRow> Of(Random chance, CallRow call, ImmutableArray<UtteranceRow> utterances, double skill)
    {
        foreach ((string id, string section, double points, bool critical, bool gate) in _standards)
        {
            double drawn = chance.NextDouble();
            (string verdict, string reason) = drawn switch
            {
                < 0.36 => ("not-applicable", "condition"),
                < 0.40 => ("not-applicable", "no-trigger"),
                < 0.46 => ("cannot-tell", "fact-missing"),
                < 0.47 => ("cannot-tell", "words-unsure"),
                _ => (drawn - 0.47) / 0.53 < (gate ? 0.97 : skill) ? ("met", "") : ("not-met", ""),
            };
            bool counts = reason.Length == 0 && !gate;
            yield return new()
            {
                CallId = call.CallId,
                AgentId = call.AgentId,
                Section = section,
                StandardId = id,
                Verdict = verdict,
                Reason = reason,
                Points = counts && verdict is "met" ? points : 0,
                Potential = counts ? points : 0,
                Confidence = reason.Length == 0 ? Math.Round(0.7 + 0.3 * chance.NextDouble(), 3) : 1,
                Critical = critical,
                ReviewGate = gate,
                Evidence = reason.Length == 0 ? [Hit(chance, utterances), Window(chance, call)] : verdict is "cannot-tell" ? [Missing(chance)] : [],
                Profile = Profile,
                ProfileSha256 = Sha,
                PackVersion = pack.Version,
                PackSha256 = pack.Sha256,
                RunId = CallMaker.Run,
            };
        }
    }

    public IEnumerable<ScorecardRow> Scorecard(CallRow call, ImmutableArray<FindingRow> findings)
    {
        foreach (IGrouping<string, FindingRow> section in findings.GroupBy(f => f.Section, StringComparer.Ordinal))
            yield return Line(call, section.Key, [.. section]);
        yield return Line(call, SectionScore.Total, findings);
    }

    /// <summary>The name of one of some dozens of signals.</summary>
    public static string Signal(Random chance) => string.Create(CultureInfo.InvariantCulture, $"signal-{chance.Next(60):00}");

    private static EvidenceRow Hit(Random chance, ImmutableArray<UtteranceRow> utterances)
    {
        UtteranceRow u = utterances[chance.Next(utterances.Length)];
        WordRow from = u.Words[0], to = u.Words[Math.Min(u.Words.Count - 1, 4)];
        return new() { Kind = "hit", Signal = Signal(chance), Utterance = u.Index, StartMs = from.StartMs, EndMs = to.EndMs, Quote = u.Text[..(to.CharStart + to.CharLength)] };
    }

    private static EvidenceRow Window(Random chance, CallRow call) =>
        new() { Kind = "window", Signal = Signal(chance), Utterance = -1, EndMs = (long)(call.DurationS * 1000) };

    private static EvidenceRow Missing(Random chance) => new() { Kind = "fact-missing", Signal = Signal(chance), Utterance = -1 };

    private static ScorecardRow Line(CallRow call, string section, ImmutableArray<FindingRow> findings)
    {
        double points = findings.Sum(f => f.Points), potential = findings.Sum(f => f.Potential);
        return new()
        {
            CallId = call.CallId,
            AgentId = call.AgentId,
            Profile = Profile,
            Section = section,
            ScorePercent = potential > 0 ? 100 * points / potential : null,
            Points = points,
            Potential = potential,
            Met = Count("met"),
            NotMet = Count("not-met"),
            NotApplicable = Count("not-applicable"),
            CannotTell = Count("cannot-tell"),
            CriticalFailed = findings.Count(f => f.Critical && !f.ReviewGate && f.Verdict is "not-met"),
            GateHits = findings.Count(f => f.ReviewGate && f.Verdict is "not-met"),
            PackVersion = findings[0].PackVersion,
            RunId = CallMaker.Run,
        };

        int Count(string verdict) => findings.Count(f => string.Equals(f.Verdict, verdict, StringComparison.Ordinal));
    }
}
