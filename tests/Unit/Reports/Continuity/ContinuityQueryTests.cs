using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports.Continuity;
using CallQa.Reports.Statistics;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Reports.Continuity;

/// <summary>The pack's queries against plain loops, on made-up datasets with fixed seeds.</summary>
public sealed class ContinuityQueryTests : IDisposable
{
    private const int Datasets = 150;
    private static readonly Pack Pack = PackReader.Read(RepositoryFolder.File("standards/service")).Pack!;
    private readonly ContinuityBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Promises_are_judged_as_a_plain_loop_judges_them() => Compare(
        "promise-kept", ("kept_share", 1.0), NaiveContinuity.Promises,
        f => string.Create(CultureInfo.InvariantCulture, $"{f.Subject} {f.PeriodStart:yyyy-MM} {f.Verdict.Code()} {f.Reason} {f.N} {Math.Round((f.Value ?? 0) * f.N)}"));

    [Fact]
    public void First_contacts_are_judged_as_a_plain_loop_judges_them() => Compare(
        "first-contact-resolution", ("least_contacts", 2.0), calls => NaiveContinuity.FirstContacts(calls, 2),
        f => string.Create(CultureInfo.InvariantCulture, $"{f.Subject} {f.PeriodStart:yyyy-MM} {f.Verdict.Code()} {f.Reason} {f.N} {Math.Round((f.Value ?? 0) * f.N)}"));

    [Fact]
    public void Hours_and_frequency_are_judged_as_a_plain_loop_judges_them() => Compare(
        "contact-hours-and-frequency", ("most_in_days", 3.0), NaiveContinuity.Hours,
        f => string.Create(CultureInfo.InvariantCulture, $"{f.Subject} {f.PeriodStart:yyyy-MM} {f.Verdict.Code()} {f.Reason} {f.N} {f.Value ?? 0}"));

    [Fact]
    public void A_steady_level_is_the_mean_of_the_newest_calls_less_that_of_the_others()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var chance = new Random(seed);
            double[] scores = [.. Enumerable.Range(0, chance.Next(4, 60)).Select(_ => (double)chance.Next(0, 101))];
            bench.Fill(scores.Select((s, i) => new Contact($"c{i:00}", "anna", "", new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).AddHours(i)) { Score = s }.Stored()));
            ContinuityFinding found = Assert.Single(Ask("consistent-quality"));

            Assert.Equal(scores.Length, found.N);
            if (scores.Length < 20)
            {
                Assert.Equal((Verdict.NotApplicable, "too-few", null), (found.Verdict, found.Reason, found.Value));
                continue;
            }

            double[] newest = scores[^Math.Min(20, scores.Length / 2)..], before = scores[..^newest.Length];
            double change = newest.Average() - before.Average(), spread = Deviation(before);
            double half = StudentT.TwoSided95(Math.Min(newest.Length, before.Length) - 1) * Math.Sqrt((Math.Pow(Deviation(newest), 2) / newest.Length) + (spread * spread / before.Length));
            Assert.Equal(change, found.Value!.Value, 4);
            Assert.Equal(change - half, found.Low!.Value, 4);
            Assert.Equal(change + half, found.High!.Value, 4);
            Assert.Equal(change < -Math.Max(3, spread) ? Verdict.NotMet : Verdict.Met, found.Verdict);
        }
    }

    [Fact]
    public void A_group_below_the_least_number_of_calls_is_named_nowhere()
    {
        Contact One(int i, string segment, double score) =>
            new($"{segment}{i:00}", "anna", "", new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).AddHours(i))
            {
                Score = score, Facts = ImmutableSortedDictionary<string, string>.Empty.Add("segment", segment),
            };
        foreach (int few in (int[])[1, 29, 30])
        {
            bench.Fill([.. Enumerable.Range(0, 60).Select(i => One(i, "vip", 90 - (i % 3)).Stored()), .. Enumerable.Range(0, few).Select(i => One(i, "poor", 20 + (i % 3)).Stored())]);
            ContinuityFinding found = Assert.Single(Ask("equal-base-service"));
            Assert.Equal(few == 30 ? (Verdict.NotMet, "group:poor") : (Verdict.NotApplicable, "too-few"), (found.Verdict, found.Reason));
            Assert.Equal(few == 30, found.Calls.Length > 0);
        }
    }

    [Fact]
    public void Every_question_is_answered_with_nothing_where_there_are_no_calls()
    {
        bench.Fill([]);
        Assert.All(Pack.Continuity, s => Assert.Empty(bench.Ask(s.Question)));
    }

    [Theory]
    [InlineData("COPY calls TO 'x'")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("DELETE FROM calls")]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT 'anna' AS subject")]
    [InlineData("DESCRIBE calls")]
    public void A_query_that_does_something_else_is_refused(string sql) =>
        Assert.Throws<InvalidDataException>(() => bench.Ask(new(new("x"), SubjectKind.Agent, sql, ImmutableSortedDictionary<string, object>.Empty)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 8)]
    [InlineData(70, 100)]
    public void Shares_have_the_interval_that_reports_give_them(int count, int of)
    {
        bench.Fill([new Contact("c", "anna", "", new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)).Stored()]);
        string sql = string.Create(CultureInfo.InvariantCulture, $"SELECT 'x' AS subject, day AS period_start, day AS period_end, 'met' AS verdict, '' AS reason, t95({of}) AS value, share_low({count}, {of}) AS low, share_high({count}, {of}) AS high, {of}::BIGINT AS n, ['c', 'c'] AS calls FROM calls");
        ContinuityFinding found = Assert.Single(bench.Ask(new(new("x"), SubjectKind.Agent, sql, ImmutableSortedDictionary<string, object>.Empty)));
        var share = new Proportion(count, of);
        Assert.Equal((share.Low, share.High), (found.Low, found.High));
        Assert.Equal(StudentT.TwoSided95(of), found.Value!.Value, 4);
    }

    private void Compare(string standard, (string Name, object Value) setting, Func<Contact[], IEnumerable<string>> oracle, Func<ContinuityFinding, string> shown)
    {
        ContinuityQuestion question = Pack.FindContinuity(standard)!.Question;
        question = question with { Settings = question.Settings.SetItem(setting.Name, setting.Value) };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int seed = 0; seed < Datasets; seed++)
        {
            Contact[] calls = Contact.Some(seed);
            bench.Fill(calls.Select(c => c.Stored()));
            ImmutableArray<ContinuityFinding> found = bench.Ask(question);
            Assert.True(
                oracle(calls).Order(StringComparer.Ordinal).SequenceEqual(found.Select(shown).Order(StringComparer.Ordinal), StringComparer.Ordinal),
                $"seed {seed}\nloop:\n{string.Join('\n', oracle(calls).Order(StringComparer.Ordinal))}\nquery:\n{string.Join('\n', found.Select(shown).Order(StringComparer.Ordinal))}\n{string.Join('\n', calls.Select(c => $"{c.Id} {c.Agent} {c.Customer} {c.At:O} {c.Direction} {string.Join(',', c.Facts)} {string.Join(',', c.Heard)}"))}");
            seen.UnionWith(found.Select(f => $"{f.Verdict} {f.Reason}"));
        }

        // Random datasets prove little where some verdict never comes out.
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.Contains(seen, s => s.StartsWith($"{v} ", StringComparison.Ordinal)));
    }

    private ImmutableArray<ContinuityFinding> Ask(string standard) => bench.Ask(Pack.FindContinuity(standard)!.Question);

    private static double Deviation(double[] values) => Math.Sqrt(values.Sum(v => Math.Pow(v - values.Average(), 2)) / (values.Length - 1));
}
