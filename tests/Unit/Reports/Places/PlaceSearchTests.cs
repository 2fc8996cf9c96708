using System.Collections.Immutable;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CsCheck;
using Xunit;

namespace CallQa.Unit.Reports.Places;

public class PlaceSearchTests
{
    private static readonly DateTime Start = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<TestEvidence> Evidence =
        from kind in Gen.Int[0, 8].Select(i => ((EvidenceKind)i).Code())
        from start in Gen.Int[0, 300]
        select new TestEvidence(kind, StartMs: start * 1000, EndMs: start * 1000 + 500, Quote: $"at {start}");

    private static readonly Gen<TestFinding> Finding =
        from standard in Gen.Int[1, 2].Select(i => $"s{i}")
        from section in Gen.Int[1, 2].Select(i => $"x{i}")
        from met in Gen.Bool
        from potential in Gen.Int[1, 2]
        from confidence in Gen.Int[1, 2].Select(i => i / 2.0)
        from evidence in Evidence.Array[0, 4]
        select (met ? TestFinding.Met(standard, potential) : TestFinding.NotMet(standard, potential)) with
        {
            Section = section,
            Confidence = confidence,
            Evidence = [.. evidence.DistinctBy(e => e.StartMs)],
        };

    private static readonly Gen<TestCall> Calls =
        from agent in Gen.Int[1, 3].Select(i => $"a{i}")
        from minute in Gen.Int[0, 20_000]
        from score in Gen.Int[0, 3].Select(i => i == 3 ? (double?)null : i * 30)
        from findings in Finding.Array[1, 3]
        select new TestCall("", agent, Start.AddMinutes(minute), score) { Findings = [.. findings.DistinctBy(f => f.Standard)] };

    [Fact]
    public void The_order_equals_a_naive_one() => Calls.Array[0, 8].Select(calls => calls.Select((c, i) => c with { Id = $"c{i}" }).ToArray()).Each(
        calls =>
        {
            using var dataset = new TestDataset(calls);
            using DatasetView view = dataset.Open();
            foreach (PlaceQuestion question in new PlaceQuestion[]
            {
                new() { Top = 5 }, new() { Best = true, Top = 100 }, new() { Standard = "s1", Top = 100 }, new() { Agent = "a2", Top = 100 },
                new() { Section = "x2", ByScore = true, Top = 100 }, new() { Best = true, ByScore = true, Agent = "a1", Top = 100 },
            })
                Assert.Equal(NaivePlaces.Of(calls, question), PlaceSearch.Of(view, question).Select(p => $"{p.Call} {p.Standard} {p.Kind} {p.Quote}"));
        },
        count: 10,
        seed: "0000Tz3uA5b1");

    // Of many calls only the best are looked at: where each has a place, as many as are asked for are enough.
    [Fact]
    public void As_many_calls_as_places_give_the_same_order() => Calls.Array[1, 8].Select(calls => calls.Select((c, i) => c with
    {
        Id = $"c{i}", Findings = [.. c.Findings.Select(f => f with { Evidence = [new("hit", StartMs: i * 1000, Quote: $"at {i}")] })],
    }).ToArray()).Each(
        calls =>
        {
            using var dataset = new TestDataset(calls);
            using DatasetView view = dataset.Open();
            int having = calls.Count(c => c.Findings.Any(f => f.Verdict is "not-met"));
            foreach (PlaceQuestion question in new PlaceQuestion[] { new() { Top = 1 }, new() { Top = having }, new() { Top = 2, ByScore = true } })
                Assert.Equal(
                    NaivePlaces.Of(calls, question).Take(having),
                    PlaceSearch.Of(view, question, question.Top).Take(having).Select(p => $"{p.Call} {p.Standard} {p.Kind} {p.Quote}"));
        },
        count: 10,
        seed: "0000Tz3uA5b1");

    [Fact]
    public void Not_five_times_the_same_minute_and_each_call_and_agent_once_before_any_twice()
    {
        static TestFinding Hits(double confidence, params long[] seconds) =>
            TestFinding.NotMet("s1") with { Confidence = confidence, Evidence = [.. seconds.Select(s => new TestEvidence("hit", StartMs: s * 1000, Quote: $"{s}"))] };
        using var dataset = new TestDataset(
        [
            new("c1", "a1", Start, 50) { Findings = [Hits(1, 10, 20, 79, 139)] },
            new("c2", "a1", Start, 50) { Findings = [Hits(0.9, 10)] },
            new("c3", "a2", Start, 50) { Findings = [Hits(0.5, 10)] },
        ]);
        using DatasetView view = dataset.Open();
        Assert.Equal(["c1 10", "c3 10", "c2 10", "c1 139", "c1 20", "c1 79"], PlaceSearch.Of(view, new() { Standard = "s1" }).Select(p => $"{p.Call} {p.Quote}"));
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
        Place place = Assert.Single(PlaceSearch.Of(view, new()));
        Assert.Equal(("trigger", 30_000, "still not here"), (place.Kind, place.StartMs, place.Quote));
    }

    [Fact]
    public void What_a_person_has_overruled_is_no_example()
    {
        TestCall[] calls = [new("c1", "a1", Start, 50) { Findings = [TestFinding.NotMet("s1") with { Evidence = [new("hit")] }] }];
        using var dataset = new TestDataset(calls, labels: [("c1", "s1")]);
        using DatasetView view = dataset.Open();
        Assert.Empty(PlaceSearch.Of(view, new()));
    }

    [Fact]
    public void For_reading_each_standard_says_once_what_would_have_been_right_and_for_machines_each_row()
    {
        TestFinding missed = TestFinding.NotMet("s1") with { Evidence = [new("hit", Quote: "ну")] };
        using var dataset = new TestDataset([new("c1", "a1", Start, 50) { Findings = [missed] }, new("c2", "a2", Start, null) { Findings = [missed] }]);
        using DatasetView view = dataset.Open();
        ImmutableArray<Place> places = PlaceSearch.Of(view, new());
        StandardText text = new("Т", "", "Скажите спасибо.", "") { Example = [new("customer", "Вот номер."), new("agent", "Спасибо.")] };
        ResultTable[] tables = [.. PlaceTables.ForReading(places, _ => text, ReportTexts.Of(Language.Russian))];
        Assert.Equal(2, tables[0].Rows.Count());
        IReadOnlyList<object?> right = Assert.Single(tables[1].Rows);
        Assert.Equal(["s1", "Скажите спасибо."], right.Take(2));
        Assert.Equal(["Клиент: Вот номер.", "Оператор: Спасибо."], (IEnumerable<string>)right[2]!);
        Assert.All(PlaceTables.ForMachines(places, _ => text).Rows, row => Assert.Equal("Скажите спасибо.", row[^2]));
        Assert.Single(PlaceTables.ForReading(places, _ => null, ReportTexts.Of(Language.English)));
    }
}
