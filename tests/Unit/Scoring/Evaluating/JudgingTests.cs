using System.Collections.Immutable;
using CallQa.Ingest;
using CallQa.Redaction;
using CallQa.Runs.Stages;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;
using Xunit;

namespace CallQa.Unit.Scoring.Evaluating;

/// <summary>What <c>rescore</c> compares by is the score that a run stores, but for the near forms among the evidence.</summary>
public class JudgingTests
{
    [Fact]
    public async Task Judging_a_call_gives_its_score_without_near_forms()
    {
        Pack pack = PackReader.Read(RepositoryFolder.File("standards/service")).Pack!;
        Profile profile = Profile.Plain(pack);
        IScoreStage stage = new ScoringStage(Scorer.Create(pack, profile), pack, profile);
        var redactor = Redactor.Create(RedactionSettings.Usual);
        using Ingester ingester = Ingester.Open(new() { SpeechModelPath = "", SpeechModelSha256 = "", SpeechModelName = "", VadModelPath = "", VadModelSha256 = "" });
        int nearForms = 0;
        foreach (string language in (string[])["ru", "sv", "en"])
            foreach (CallInput input in Inputs.Scan([RepositoryFolder.File($"tests/gold/{language}")]).Inputs.Take(6))
            {
                RedactedTranscript call = redactor.Redact((await ingester.ReadAsync(input, TestContext.Current.CancellationToken)).Transcript!);
                var acts = CallActs.None(call.Utterances.Length);
                CallScore score = stage.Score(call, acts), judged = stage.Judge(call, acts);
                nearForms += score.Findings.Sum(f => f.Evidence.Count(IsNearForm));

                Assert.Equal(score.Findings.Select(f => Without(f, IsNearForm)), judged.Findings.Select(f => Without(f, _ => false)));
                Assert.Equal(score.Scorecard, judged.Scorecard);
            }

        Assert.True(nearForms > 50, $"{nearForms} near forms");
    }

    private static bool IsNearForm(Evidence evidence) => evidence.Kind == EvidenceKind.NearForm;

    // An array is equal to itself alone, so what is left of the evidence is compared as text.
    private static (Finding Finding, string Evidence) Without(Finding finding, Func<Evidence, bool> left) =>
        (finding with { Evidence = ImmutableArray<Evidence>.Empty }, string.Join('\n', finding.Evidence.Where(e => !left(e))));
}
