using CallQa.Dataset;
using CallQa.Reports;
using CallQa.Reports.Agreeing;
using Xunit;

namespace CallQa.Unit.Reports.Agreeing;

/// <summary>Who agrees with whom, on random small datasets, against pairs found one by one.</summary>
public class AgreementTableTests
{
    private static readonly string[] Standards = ["s1", "s2"], Raters = ["Åsa", "Борис", "Zoe"], Origins = ["review", "adjudication", "dispute", "sample", "import"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pairs_counts_and_percents_are_as_counted_by_hand(int seed)
    {
        var chance = new Random(seed);
        TestCall[] calls = [.. Enumerable.Range(0, 5).Select(n => new TestCall($"c{n}", "a1", new(2026, 10, 5 + n, 9, 0, 0, DateTimeKind.Utc), 50) { Findings = [.. Standards.Select(s => new TestFinding(s, Any(chance).Code()))] })];
        Label[] labels = [.. Enumerable.Range(0, 40).Select(n => new Label(
            new($"c{chance.Next(6)}"), new(Standards[chance.Next(2)]), Raters[chance.Next(3)], Any(chance), "", Origins[chance.Next(5)], chance.Next(3) > 0 ? 2 : 5, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(n)))];
        using var dataset = new TestDataset(calls, people: labels.OrderBy(l => l.Verdict));
        using DatasetView view = dataset.Open();

        foreach (string? origin in (string?[])[null, "sample"])
        {
            var said = calls.SelectMany(c => c.Findings.SelectMany(f => Raters.Select(r => (Call: c.Id, Finding: f, Rater: r, Label: labels
                .Where(l => Same(l.Call.Value, c.Id) && Same(l.Standard.Value, f.Standard) && Same(l.Rater, r) && l.Origin is not "dispute" && (origin is null || Same(l.Origin, origin)))
                .MaxBy(l => l.LabelledAt))))).Where(s => s.Label is not null).ToArray();
            string[] expected =
            [
                .. said.Select(s => $"{s.Rater}//{s.Finding.Standard}/{s.Label!.Verdict.Code()}/{s.Finding.Verdict}/{s.Label.SamplingWeight}"),
                .. said.SelectMany(a => said.Where(b => Same(a.Call, b.Call) && Same(a.Finding.Standard, b.Finding.Standard) && string.CompareOrdinal(a.Rater, b.Rater) < 0).Select(b =>
                    $"{a.Rater}/{b.Rater}/{a.Finding.Standard}/{a.Label!.Verdict.Code()}/{b.Label!.Verdict.Code()}/{(a.Label.SamplingWeight == b.Label.SamplingWeight ? a.Label.SamplingWeight : null)}")),
            ];
            var pairs = LabelPair.Of(view, origin, null, null, null);
            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                pairs.Select(p => $"{p.First}/{p.Second}/{p.Standard}/{p.Verdict.Code()}/{p.Other.Code()}/{p.Weight}").Order(StringComparer.Ordinal));

            foreach (IReadOnlyList<object?> row in AgreementTable.ByStandard(pairs).Rows)
            {
                LabelPair[] mine = [.. pairs.Where(p => (p.Second is null) == (row[0] is "person and rule") && (row[1] is "all" || p.Standard.Equals(row[1])))];
                Assert.Equal((mine.Length, mine.Count(p => p.Verdict == p.Other)), (row[2], row[3]));
                Assert.Equal(Math.Round(100.0 * mine.Count(p => p.Verdict == p.Other) / mine.Length, 1, MidpointRounding.AwayFromZero), row[4]);
                double? weighted = mine.Any(p => p.Weight is null) ? null : 100 * mine.Sum(p => p.Verdict == p.Other ? p.Weight!.Value : 0) / mine.Sum(p => p.Weight!.Value);
                Assert.Equal(weighted is null, row[7] is null);
                Assert.Equal(weighted ?? 0, (double?)row[7] ?? 0, 0.051);
            }
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static Verdict Any(Random chance) => Enum.GetValues<Verdict>()[chance.Next(4)];
}
