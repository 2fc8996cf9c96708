using System.Collections.Immutable;
using System.Globalization;
using CallQa.Dataset;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Explaining;
using CallQa.Reports.Sql;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Reports.Final;

/// <summary>What counts once people have decided, on random small datasets, against the scorer's own code.</summary>
public class FinalFindingsTests
{
    private static readonly ImmutableArray<SectionWeight> Sections = [new("opening", 2), new("courtesy", 0.5), new("closing", 1)];
    private static readonly string[] Standards = ["a-gate", "b-critical", "c-plain", "d-encouraged", "e-half", "f-apart"];
    private static readonly string[] Origins = ["review", "adjudication", "dispute", "sample", "import"];

    [Theory]
    [InlineData(1, false)]
    [InlineData(5, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Findings_scorecards_reports_and_explanations_follow_the_latest_decision(int seed, bool criticalZeroes)
    {
        var chance = new Random(seed);
        TestCall[] calls = [.. Enumerable.Range(0, 8).Select(n => NaiveFinal.Scored(Call(n, chance), Sections, criticalZeroes))];
        Label[] labels = [.. Enumerable.Range(0, 30).Select(n => Labelled(n, chance))];
        TestCall[] expected = [.. calls.Select(c => NaiveFinal.Of(c, labels, Sections, criticalZeroes))];
        Assert.Contains(calls.Zip(expected), p => p.First.Score != p.Second.Score);
        using var dataset = new TestDataset(calls, people: labels.OrderBy(l => l.Reason, StringComparer.Ordinal));
        string[] files = dataset.Fingerprint();
        using DatasetView view = dataset.Open();

        Assert.Equal(
            expected.Zip(calls).SelectMany(c => c.First.Findings.Zip(c.Second.Findings).Select(f => Line(
                c.First.Id, f.First.Standard, f.First.Verdict, f.First.Points, f.First.Potential, f.Second.Verdict, NaiveFinal.Decides(labels, c.First.Id, f.First.Standard)?.Rater))),
            Rows(view, "SELECT call_id, standard_id, verdict, points, potential, machine_verdict, decided_by FROM final_findings ORDER BY ALL"));
        Assert.Equal(
            expected.Zip(calls).SelectMany(c => c.First.Cards!.Zip(c.Second.Cards!).Select(s => Line(
                c.First.Id, s.First.Section, Round(s.First.ScorePercent), Round(s.Second.ScorePercent), s.First.Points, s.First.Potential,
                s.First.Met, s.First.NotMet, s.First.NotApplicable, s.First.CannotTell, s.First.CriticalFailed))).Order(StringComparer.Ordinal),
            Rows(view, "SELECT call_id, section, round(score_percent, 3), round(machine_score_percent, 3), points, potential, met, not_met, not_applicable, cannot_tell, critical_failed FROM final_scorecards").Order(StringComparer.Ordinal));

        AgentReport report = AgentReport.Of(view, GroupKind.Agent, new ReportOptions { MinimumCalls = 1 });
        foreach (GroupLine line in report.Ranked)
            Assert.Equal(expected.Where(c => string.Equals(c.Agent, line.Name, StringComparison.Ordinal) && c.Score is not null).Average(c => c.Score!.Value), line.Score.Value!.Value, 3);
        foreach (TestCall call in expected)
        {
            CallExplanation explained = CallExplanation.Of(view, call.Id, null, _ => null)!;
            Assert.Equal(call.Findings.Select(f => (f.Standard, f.Verdict)).Order(), explained.Findings.Select(f => (f.Standard, f.Verdict)).Order());
            Assert.Equal(Round(call.Score), Round(explained.ScorePercent));
        }

        Assert.Equal(files, dataset.Fingerprint());
    }

    [Fact]
    public void Files_of_earlier_builds_without_weights_are_read()
    {
        TestCall call = NaiveFinal.Scored(Call(1, new Random(1)) with { Findings = [TestFinding.NotMet("x"), TestFinding.Met("y")] }, [new("opening", 1)], criticalZeroes: false);
        Label[] labels = [new(new(call.Id), new("x"), "Åsa", Verdict.Met, "", "review", null, DateTimeOffset.UnixEpoch)];
        using var dataset = new TestDataset([call], people: labels, without: ["weight", "encouraged", "critical_zeroes"]);
        using DatasetView view = dataset.Open();
        Assert.Equal(["50 | 100"], Rows(view, "SELECT machine_score_percent, score_percent FROM final_scorecards WHERE section = 'total'"));
        Assert.Equal(["|"], Rows(view, "SELECT DISTINCT weight, critical_zeroes FROM scorecards").Select(r => r.Trim()));
    }

    // So many that they are looked up in another way than a few.
    [Fact]
    public void Decisions_about_other_calls_change_nothing_however_many_there_are()
    {
        var chance = new Random(2);
        TestCall[] calls = [.. Enumerable.Range(0, 6).Select(n => NaiveFinal.Scored(Call(n, chance), Sections, criticalZeroes: true))];
        Label[] labels = [.. Enumerable.Range(0, 20).Select(n => Labelled(n, chance))];
        IEnumerable<Label> strangers = Enumerable.Range(0, 1001).Select(n => labels[0] with { Call = new($"gone-{n}"), Origin = "review" });
        using TestDataset few = new(calls, people: labels), many = new(calls, people: [.. labels, .. strangers]);
        using DatasetView ofFew = few.Open(), ofMany = many.Open();
        foreach (string table in (string[])["final_findings", "final_scorecards"])
            Assert.Equal(Rows(ofFew, $"SELECT * FROM {table} ORDER BY ALL"), Rows(ofMany, $"SELECT * FROM {table} ORDER BY ALL"));
        Assert.NotEmpty(Rows(ofMany, "SELECT call_id FROM final_scorecards WHERE score_percent <> machine_score_percent"));
    }

    private static TestCall Call(int n, Random chance) => new($"c-{n}", $"a-{n % 2}", new(2026, 10, 5 + chance.Next(3), 9, 0, 0, DateTimeKind.Utc), null)
    {
        Findings =
        [
            .. Standards.Select((s, i) => NaiveFinal.Earned(
                new TestFinding(s, Enum.GetValues<Verdict>()[chance.Next(4)].Code())
                {
                    Section = s is "f-apart" ? "unweighted" : Sections[i % 3].Section,
                    Gate = s is "a-gate",
                    Critical = s is "b-critical",
                    Weight = s switch { "b-critical" => 5, "c-plain" => 1, _ => 3 },
                    Encouraged = s is "d-encouraged",
                },
                half: s is "e-half")),
        ],
    };

    private static Label Labelled(int n, Random chance) => new(
        new($"c-{chance.Next(6)}"), new(Standards[chance.Next(6)]), $"r-{chance.Next(3)}", Enum.GetValues<Verdict>()[chance.Next(4)], $"reason {chance.Next()}",
        Origins[chance.Next(5)], null, new DateTimeOffset(2026, 10, 10, 8, 0, 0, TimeSpan.Zero).AddMinutes(n));

    private static double? Round(double? score) => score is { } s ? Math.Round(s, 3, MidpointRounding.AwayFromZero) : null;

    private static IEnumerable<string> Rows(DatasetView view, string sql)
    {
        SqlAnswer answer = SqlQuery.Run(view, sql, 1000, TestContext.Current.CancellationToken);
        Assert.Equal("", answer.Problem);
        return [.. answer.Table!.Rows.Select(r => Line([.. r]))];
    }

    private static string Line(params object?[] cells) => string.Join(" | ", cells.Select(c => c is null ? "" : Convert.ToString(c, CultureInfo.InvariantCulture)));
}
