using CallQa.Runs.Proving;
using CallQa.Scoring.Continuity;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Runs;

/// <summary>The small datasets inside the standards of continuity, and what they must hold.</summary>
public class ContinuityExamplesTests
{
    private static readonly Pack Pack = PackReader.Read(RepositoryFolder.File("standards/service")).Pack!;

    public static TheoryData<string> Standards() => [.. Pack.Continuity.Select(s => s.Id.Value)];

    [Fact]
    public void There_are_ten_of_them_and_all_queries_can_be_run()
    {
        using var examples = new ContinuityExamples(Pack);
        Assert.Equal(10, Pack.Continuity.Length);
        Assert.All(Pack.Continuity, s => Assert.Null(examples.Check(s)));
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void Every_small_dataset_gives_the_verdict_that_it_promises(string id)
    {
        using var examples = new ContinuityExamples(Pack);
        Assert.All(examples.Run(Pack.FindContinuity(id)!), r => Assert.True(r.Passed, $"{r.Example.At}: {r.Fault}"));
    }

    [Theory]
    [MemberData(nameof(Standards))]
    public void Every_verdict_that_exists_is_proven_and_says_what_it_means(string id)
    {
        ContinuityStandard standard = Pack.FindContinuity(id)!;
        bool decides = standard.DecidedBy.Count > 0;
        Verdict[] needed = [Verdict.Met, Verdict.NotMet, Verdict.NotApplicable, .. decides ? (Verdict[])[Verdict.CannotTell] : []];
        Assert.All(needed, v => Assert.Contains(standard.Examples, e => e.Expected == v));
        Assert.Equal(4, standard.Verdicts.Count);
        Assert.Equal(3, standard.Title.Count);
        Assert.Equal(3, standard.Advice.Count);
        Assert.NotEmpty(standard.SourceRules);
    }

    [Fact]
    public void What_cannot_be_told_names_a_column_that_the_standard_explains() =>
        Assert.All(
            Pack.Continuity.SelectMany(s => s.Examples.Select(e => (Standard: s, e.Reason))).Where(x => x.Reason?.StartsWith("fact-missing:", StringComparison.Ordinal) is true),
            x => Assert.Contains(x.Reason!["fact-missing:".Length..], x.Standard.DecidedBy.Keys));

    [Fact]
    public void A_dataset_that_promises_another_verdict_fails_and_says_what_came_out()
    {
        ContinuityStandard standard = Pack.FindContinuity("promise-kept")!;
        ContinuityExample wrong = standard.Examples.First(e => e.Expected == Verdict.Met) with { Expected = Verdict.NotMet };
        using var examples = new ContinuityExamples(Pack);
        ContinuityExampleResult result = Assert.Single(examples.Run(standard with { Examples = [wrong] }));
        Assert.Equal("must be not-met, is met.", result.Fault);
        Assert.Contains(result.Heard, h => h.StartsWith("promise: promise-call 2026-03-03T10:00:00+03:00", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_standards_at_once_give_what_each_alone_gives()
    {
        using var together = new ContinuityExamples(Pack);
        ContinuityExampleResult[] found = [.. Pack.Continuity.AsParallel().AsOrdered().WithDegreeOfParallelism(4).SelectMany(s => together.Run(s))];
        ContinuityExampleResult[] alone =
        [
            .. Pack.Continuity.SelectMany(s =>
            {
                using var own = new ContinuityExamples(Pack);
                return own.Run(s);
            }),
        ];
        Assert.Equal(alone.Select(Shown), found.Select(Shown));

        static string Shown(ContinuityExampleResult r) =>
            $"{r.Example.At} {r.Fault} {string.Join(';', r.Heard)} {r.Finding?.Verdict} {r.Finding?.Reason} {r.Finding?.Value} {r.Finding?.Low} {r.Finding?.High} {r.Finding?.N} {string.Join(',', r.Finding?.Calls ?? [])}";
    }
}
