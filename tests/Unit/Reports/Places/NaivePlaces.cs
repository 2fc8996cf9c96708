using CallQa.Reports.Places;

namespace CallQa.Unit.Reports.Places;

/// <summary>The order of places in plain steps, as an oracle for Queries/places.sql.</summary>
internal static class NaivePlaces
{
    private static readonly string[] Leads = ["late", "early", "wrong-speaker", "near-form", "below-threshold"];

    private sealed record Candidate(TestCall Call, TestFinding Finding, TestEvidence Evidence);

    public static IEnumerable<string> Of(TestCall[] calls, PlaceQuestion question)
    {
        List<Candidate> ranked = Ranked(calls, question);
        var places = ranked.Select((c, rank) => (Candidate: c, Rank: rank, OfPassage: OfPassage(ranked, rank))).ToList();
        var ofCalls = places.Select(p => (p.Candidate, p.Rank, p.OfPassage, OfCall: places.Count(o =>
            o.Candidate.Call == p.Candidate.Call && (o.OfPassage, o.Rank).CompareTo((p.OfPassage, p.Rank)) < 0))).ToList();
        var ofPairs = ofCalls.Select(p => (p.Candidate, p.Rank, p.OfPassage, p.OfCall, OfPair: ofCalls.Count(o =>
            Same(o.Candidate.Call.Agent, p.Candidate.Call.Agent) && Same(o.Candidate.Finding.Standard, p.Candidate.Finding.Standard) && o.OfCall == p.OfCall
            && (o.OfPassage, o.Rank).CompareTo((p.OfPassage, p.Rank)) < 0))).ToList();
        var ofAgents = ofPairs.Select(p => (p.Candidate, Key: (p.OfPassage, p.OfCall, p.OfPair, OfAgent: ofPairs.Count(o =>
            Same(o.Candidate.Call.Agent, p.Candidate.Call.Agent) && o.OfCall == p.OfCall && o.OfPair == p.OfPair
            && (o.OfPassage, o.Rank).CompareTo((p.OfPassage, p.Rank)) < 0), p.Rank)));
        return ofAgents.OrderBy(p => p.Key).Take(question.Top)
            .Select(p => $"{p.Candidate.Call.Id} {p.Candidate.Finding.Standard} {p.Candidate.Evidence.Kind} {p.Candidate.Evidence.Quote}");
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static List<Candidate> Ranked(TestCall[] calls, PlaceQuestion q) =>
    [
        .. (from call in calls
            where q.Agent is null || Same(call.Agent, q.Agent)
            from finding in call.Findings
            where Same(finding.Verdict, q.Best ? "met" : "not-met")
            where q.Standard is null || Same(finding.Standard, q.Standard)
            where q.Section is null || Same(finding.Section, q.Section)
            from evidence in Shown(finding, q.Best)
            select new Candidate(call, finding, evidence))
            .OrderBy(c => q.ByScore ? c.Call.Score is { } score ? q.Best ? -score : score : double.MaxValue : 0)
            .ThenByDescending(c => q.Best ? c.Finding.Points : c.Finding.Potential - c.Finding.Points)
            .ThenByDescending(c => c.Finding.Confidence)
            .ThenByDescending(c => c.Call.StartedAtUtc)
            .ThenBy(c => c.Call.Id, StringComparer.Ordinal)
            .ThenBy(c => c.Finding.Standard, StringComparer.Ordinal)
            .ThenBy(c => c.Evidence.StartMs),
    ];

    private static IEnumerable<TestEvidence> Shown(TestFinding finding, bool best)
    {
        TestEvidence[] hits = [.. finding.Evidence.Where(e => e.Kind is "hit")];
        if (hits.Length > 0)
            return hits;
        TestEvidence? lead = finding.Evidence.FirstOrDefault(e => e.Kind is "trigger");
        if (lead is null && !best)
            lead = finding.Evidence.FirstOrDefault(e => Leads.Contains(e.Kind, StringComparer.Ordinal)) ?? (finding.Evidence.Count > 0 ? finding.Evidence[0] : null);
        return lead is null ? [] : [lead];
    }

    // How many places of the same passage rank before it: a passage is a chain of places with less than a minute between starts.
    private static int OfPassage(List<Candidate> ranked, int rank)
    {
        Candidate own = ranked[rank];
        long[] starts = [.. ranked.Where(c => c.Call == own.Call).Select(c => c.Evidence.StartMs).Order()];
        long from = own.Evidence.StartMs, to = own.Evidence.StartMs;
        while (starts.Any(s => s < from && from - s < 60_000))
            from = starts.First(s => s < from && from - s < 60_000);
        while (starts.Any(s => s > to && s - to < 60_000))
            to = starts.Last(s => s > to && s - to < 60_000);
        return ranked.Take(rank).Count(c => c.Call == own.Call && c.Evidence.StartMs >= from && c.Evidence.StartMs <= to);
    }
}
