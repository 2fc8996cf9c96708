using CallQa.Reports;
using CallQa.Reports.Places;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Reports.Places;

public class WorstPlacesTests
{
    private static readonly DateTime Start = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Leads = ["late", "early", "wrong-speaker", "near-form", "below-threshold"];

    private static readonly Gen<TestEvidence> Evidence =
        from kind in Gen.Int[0, 8].Select(i => ((EvidenceKind)i).Code())
        from start in Gen.Int[0, 50]
        select new TestEvidence(kind, StartMs: start * 1000, EndMs: start * 1000 + 500, Quote: $"at {start}");

    private static readonly Gen<TestCall> Calls =
        from agent in Gen.Int[1, 3].Select(i => $"a{i}")
        from minute in Gen.Int[0, 20_000]
        from met in Gen.Int[0, 3]
        from confidence in Gen.Int[1, 4].Select(i => i / 4.0)
        from evidence in Evidence.Array[0, 4]
        select new TestCall("", agent, Start.AddMinutes(minute), 50)
        {
            Findings =
            [
                (met == 0 ? TestFinding.Met("s1") : TestFinding.NotMet("s1")) with
                {
                    Confidence = confidence,
                    Evidence = [.. evidence.DistinctBy(e => (e.StartMs, e.Kind))],
                },
            ],
        };

    [Fact]
    public void The_order_equals_a_naive_one() => Calls.Array[0, 10].Select(calls => calls.Select((c, i) => c with { Id = $"c{i}" }).ToArray()).Each(
        calls =>
        {
            using var dataset = new TestDataset(calls);
            using DatasetView view = dataset.Open();
            Assert.Equal(Naive(calls, null).Take(5), WorstPlaces.Of(view, "s1", null, null, null, 5).Select(Line));
            Assert.Equal(Naive(calls, "a2"), WorstPlaces.Of(view, "s1", "a2", null, null, 1000).Select(Line));
        },
        count: 20,
        seed: "0000Tz3uA5b1");

    [Fact]
    public void Each_call_comes_once_before_any_comes_twice_and_each_agent_before_any_twice()
    {
        static TestFinding Hits(double confidence, params long[] seconds) =>
            TestFinding.NotMet("s1") with { Confidence = confidence, Evidence = [.. seconds.Select(s => new TestEvidence("hit", StartMs: s * 1000, Quote: "well"))] };
        using var dataset = new TestDataset(
        [
            new("c1", "a1", Start, 50) { Findings = [Hits(1, 10, 20)] },
            new("c2", "a1", Start, 50) { Findings = [Hits(0.9, 10)] },
            new("c3", "a2", Start, 50) { Findings = [Hits(0.5, 10)] },
        ]);
        using DatasetView view = dataset.Open();
        Assert.Equal(["c1", "c3", "c2", "c1"], WorstPlaces.Of(view, "s1", null, null, null, 10).Select(p => p.Call));
    }

    [Fact]
    public void An_absence_shows_what_made_it_necessary()
    {
        using var dataset = new TestDataset(
        [
            new("c1", "a1", Start, 50)
            {
                Findings = [TestFinding.NotMet("s1") with { Evidence = [new("window", StartMs: 0), new("late", StartMs: 90_000), new("trigger", StartMs: 30_000, Quote: "still not here")] }],
            },
        ]);
        using DatasetView view = dataset.Open();
        Place place = Assert.Single(WorstPlaces.Of(view, "s1", null, null, null, 10));
        Assert.Equal(("trigger", 30_000, "still not here"), (place.Kind, place.StartMs, place.Quote));
    }

    private static string Line(Place p) => FormattableString.Invariant($"{p.Call} {p.Agent} {p.Kind} {p.StartMs} {p.Quote}");

    private static List<string> Naive(TestCall[] calls, string? agent)
    {
        var places = new List<(TestCall Call, double Confidence, TestEvidence Evidence, int Number)>();
        foreach (TestCall call in calls.Where(c => agent is null || string.Equals(c.Agent, agent, StringComparison.Ordinal)))
        {
            TestFinding finding = call.Findings[0];
            if (finding.Verdict is not "not-met")
                continue;
            TestEvidence[] hits = [.. finding.Evidence.Where(e => e.Kind is "hit" or "measure")];
            TestEvidence? lead = finding.Evidence.FirstOrDefault(e => e.Kind is "trigger")
                ?? finding.Evidence.FirstOrDefault(e => Leads.Contains(e.Kind, StringComparer.Ordinal)) ?? (finding.Evidence.Count > 0 ? finding.Evidence[0] : null);
            TestEvidence[] shown = hits.Length > 0 ? hits : lead is null ? [] : [lead];
            places.AddRange(shown.OrderBy(e => e.StartMs).ThenBy(e => e.Kind, StringComparer.Ordinal).Select((e, i) => (call, finding.Confidence, e, i)));
        }

        var ordered = places.OrderByDescending(p => p.Confidence).ThenByDescending(p => p.Call.StartedAtUtc).ThenBy(p => p.Call.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. ordered
                .Select(p => (Place: p, CallOfAgent: ordered.Where(o => o.Number == p.Number && string.Equals(o.Call.Agent, p.Call.Agent, StringComparison.Ordinal)).ToList().IndexOf(p)))
                .OrderBy(x => x.Place.Number).ThenBy(x => x.CallOfAgent)
                .Select(x => FormattableString.Invariant($"{x.Place.Call.Id} {x.Place.Call.Agent} {x.Place.Evidence.Kind} {x.Place.Evidence.StartMs} {x.Place.Evidence.Quote}")),
        ];
    }
}
