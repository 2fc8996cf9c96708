using System.Collections.Immutable;
using System.Globalization;
using CallQa.Dataset;
using CallQa.Runs.Rescoring;
using CallQa.Runs.Stages;
using Xunit;

namespace CallQa.Unit.Runs;

public sealed class RescoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Verdicts_hits_and_means_are_told_before_and_after_and_nothing_is_written(int workers)
    {
        await RunAsync(calls: 9);
        string[] before = Files();

        RescoreDiff diff = Compare(new NextPack(), workers);

        Assert.Equal((9, 9, 0), (diff.Calls, diff.Again, diff.Failed.Count));
        StandardDiff greet = diff.Standards.Single(s => s.Standard.Value is "greet-at-start");
        Assert.Equal((9, 5, 0, 4, 4), (greet.Before(Verdict.Met), greet.After(Verdict.Met), greet.Before(Verdict.NotMet), greet.After(Verdict.NotMet), greet.Flipped));
        StandardDiff added = diff.Standards.Single(s => s.Standard.Value is "thank");
        Assert.Equal((0, 9, 9, 9), (added.Before(Verdict.Met), added.After(Verdict.Met), added.Flipped, added.HitsAdded));
        AgentDiff agent = diff.Agents.Single();
        Assert.Equal((9, 100d, 60d, 13), (agent.Calls, agent.MeanBefore, agent.MeanAfter, agent.Flipped));

        // By day (the rest of the number by three), then by name: two samples of each standard.
        Assert.Equal(["c-3 met not-met", "c-9 met not-met"], Flips(diff, "greet-at-start"));
        Assert.Equal(["c-3  met", "c-6  met"], Flips(diff, "thank"));
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_call_that_fails_keeps_its_scores_and_is_named()
    {
        await RunAsync(calls: 3);

        RescoreDiff diff = Compare(new NextPack { Fails = "c-2" }, 2);

        Assert.Equal((3, 2), (diff.Calls, diff.Again));
        (CallId call, string fault) = Assert.Single(diff.Failed);
        Assert.Equal("c-2", call.Value);
        Assert.Contains("InvalidOperationException", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault, StringComparison.Ordinal);
        Assert.Equal(3, diff.Standards.Single(s => s.Standard.Value is "greet-at-start").Before(Verdict.Met));
    }

    [Fact]
    public async Task Calls_that_are_scored_by_the_same_are_not_scored_again()
    {
        await RunAsync(calls: 3);

        RescoreDiff diff = Compare(new FakeStages(), 1);

        Assert.Equal((3, 0), (diff.Calls, diff.Again));
        Assert.DoesNotContain(diff.Standards, s => s.Changed);
        Assert.DoesNotContain(diff.Agents, a => a.Changed);
    }

    [Fact]
    public async Task Hits_are_compared_by_signal_and_place()
    {
        await RunAsync(calls: 1, new FakeStages { Pack = "old" }.All with { Score = new NextPack() });

        RescoreDiff diff = Compare(new NextPack { Word = "tack", Version = "3" }, 1);

        StandardDiff thank = diff.Standards.Single(s => s.Standard.Value is "thank");
        Assert.Equal((0, 1, 1), (thank.Flipped, thank.HitsRemoved, thank.HitsAdded));
        Assert.Equal("thanks", Assert.Single(diff.Removed).Hit.Signal);
    }

    private static string[] Flips(RescoreDiff diff, string standard) =>
        [.. diff.Flipped.Where(f => f.Standard == new StandardId(standard)).Select(f => $"{f.Call.Id.Value} {f.Before?.Verdict.Code()} {f.After?.Verdict.Code()}")];

    private RescoreDiff Compare(IScoreStage score, int workers) => Rescore.Compare(
        DatasetReader.Open(_folder.At("out"))!, new FakeStages().All with { Score = score }, workers, samples: 2, () => { }, TestContext.Current.CancellationToken);

    private async Task RunAsync(int calls, CallStages? stages = null)
    {
        for (int i = 1; i <= calls; i++)
            _folder.Write($"calls/c-{i}.json", $$"""{"schema":"fake","call":"c-{{i}}","text":"hej"}""");
        using DatasetWriter writer = DatasetWriter.TryOpen(_folder.At("out"), TimeProvider.System, out _)!;
        var request = new CallQa.Runs.RunRequest { Paths = [_folder.At("calls")], Workers = 2, Version = "test" };
        await CallQa.Runs.Run.ExecuteAsync(writer, stages ?? new FakeStages().All, request, new CollectedProgress(), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private string[] Files() =>
        [.. Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {Durable.Sha256(f)}")];

    /// <summary>Four calls fail the greeting; a standard is new.</summary>
    private sealed class NextPack : IScoreStage
    {
        private readonly IScoreStage _old = new FakeStages();

        public string Fails { get; init; } = "";

        public string Word { get; init; } = "thanks";

        public string Version { get; init; } = "2";

        public string Fingerprint => "next " + Version;

        public string PackVersion => Version;

        public string PackSha256 => Version;

        public string Profile => "default";

        public string ProfileSha256 => "q";

        public CallScore Score(RedactedTranscript call, CallActs acts)
        {
            string id = call.Call.Id.Value;
            if (string.Equals(id, Fails, StringComparison.Ordinal))
                throw new InvalidOperationException("secret");
            bool fails = int.Parse(id.AsSpan(2), CultureInfo.InvariantCulture) is 3 or 4 or 7 or 9;
            CallScore score = _old.Score(call, acts);
            Finding greet = score.Findings[0] with { Verdict = fails ? Verdict.NotMet : Verdict.Met };
            Finding thank = score.Findings[0] with { Standard = new("thank"), Evidence = [new(EvidenceKind.Hit, Word, 0, new(0, 500), "hej", 0)] };
            return score with { Findings = ImmutableArray.Create(greet, thank), Scorecard = [new(SectionScore.Total, fails ? 10 : 100, 3, 3, 1, 0, 0, 0, 0)] };
        }
    }
}
