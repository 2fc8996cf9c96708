using System.Collections.Immutable;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Runs the examples that stand in the standards: the verdict must be the one promised, and where words are marked the
/// evidence must be there: every mark meets some evidence, and what makes it not met lies on a mark. Thread safe as far as <c>classify</c> is.
/// </summary>
public sealed class ExampleRunner
{
    private readonly Pack pack;
    private readonly Profile profile;
    private readonly ImmutableSortedDictionary<string, double>? thresholds;
    private readonly Func<RedactedTranscript, CallActs>? classify;

    /// <summary>Takes the pack, drafts included.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="thresholds">Thresholds of the acts.</param>
    /// <param name="classify">Finds acts; asked only for examples of standards that listen for acts. Null: such examples have none.</param>
    public ExampleRunner(Pack pack, ImmutableSortedDictionary<string, double>? thresholds = null, Func<RedactedTranscript, CallActs>? classify = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        this.pack = pack;
        this.classify = classify;
        this.thresholds = thresholds;
        profile = Profile.Plain(pack);
    }

    /// <summary>True where a standard listens for acts.</summary>
    public static bool NeedsActs(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Signals.Any(s => s.Acts.Length > 0);
    }

    /// <summary>Runs all examples of all standards, in order of standards and then of the file.</summary>
    public IEnumerable<ExampleResult> Run() => pack.Standards.SelectMany(Run);

    /// <summary>Runs the examples of one standard.</summary>
    public IEnumerable<ExampleResult> Run(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        // Nobody listens in an example for what other standards want: time would grow with the square of the pack.
        var scorer = Scorer.WithDrafts(pack with { Standards = [standard], Heard = [] }, profile, thresholds);
        foreach (Example example in standard.Examples)
        {
            // A language without both proofs is not judged at all; `standards check` says so.
            if (!standard.Languages.Contains(example.Language))
                continue;
            var faults = new YamlProblems();
            Standard judged = example.Settings.IsEmpty ? standard : SetStandard.Of(standard, pack, example.Settings, example.At, faults);
            if (faults.Any)
            {
                yield return new(standard, example, Verdict.CannotTell, Half: false, "", [], faults.InOrder()[0].Message);
                continue;
            }

            CallActs acts = classify is not null && NeedsActs(standard) ? classify(example.Call) : CallActs.None(example.Call.Utterances.Length);
            Scorer own = ReferenceEquals(judged, standard) && example.Prices is null
                ? scorer
                : Scorer.WithDrafts(pack with { Standards = [judged] }, profile with { Prices = example.Prices }, thresholds);
            Outcome outcome = own.Judge(standard.Id, example.Call, acts);
            yield return new(
                standard, example, outcome.Verdict, outcome.Half, outcome.Reason, outcome.Evidence, Fault(example, outcome));
        }
    }

    private static string Fault(Example example, Outcome outcome)
    {
        if (outcome.Verdict != example.Expected || outcome.Half != example.Half)
        {
            string found = outcome.Half ? "half" : outcome.Verdict.Code();
            return $"must be {example.ExpectedCode}, is {found}{(outcome.Reason.Length > 0 ? $" ({outcome.Reason})" : "")}.";
        }

        if (example.Marked.Length == 0)
            return "";
        foreach (MarkedSpan mark in example.Marked)
            if (!outcome.Evidence.Any(e => Meets(example, mark, e)))
                return $"is {example.ExpectedCode}, but nothing shows the marked words '{Words(example, mark)}'.";
        if (outcome.Verdict != Verdict.NotMet || outcome.Half)
            return "";
        foreach (Evidence evidence in outcome.Evidence)
            if (evidence is { Kind: EvidenceKind.Hit, Utterance: >= 0, Quote.Length: > 0 } && !example.Marked.Any(m => Meets(example, m, evidence)))
                return $"is {example.ExpectedCode}, but by '{evidence.Quote}' ({evidence.Signal}), which is not marked.";
        return "";
    }

    // Words of an example have times of their own, so that times tell which words an evidence holds.
    private static bool Meets(Example example, MarkedSpan mark, Evidence evidence)
    {
        if (evidence.Utterance != mark.Utterance)
            return false;
        foreach (Word word in example.Call.Utterances[mark.Utterance].Words)
            if (word.CharStart < mark.CharEnd && word.CharStart + word.CharLength > mark.CharStart && word.Time.Overlaps(evidence.Time))
                return true;
        return false;
    }

    private static string Words(Example example, MarkedSpan mark) => example.Call.Utterances[mark.Utterance].Text[mark.CharStart..mark.CharEnd];
}
