using System.Collections.Immutable;

namespace CallQa.Scoring.Continuity;

/// <summary>One call of an example: facts and words, and what a scorer would have said of it where the example tells.</summary>
/// <param name="Call">Facts and words.</param>
/// <param name="Sections">Scores by section, <see cref="SectionScore.Total"/> included, in percent.</param>
/// <param name="Findings">Verdicts by standard.</param>
/// <param name="HoldMs">Length of holds.</param>
/// <param name="Interruptions">How often the agent cut the customer off.</param>
public sealed record ExampleContact(
    RedactedTranscript Call,
    ImmutableSortedDictionary<string, double> Sections,
    ImmutableSortedDictionary<string, Verdict> Findings,
    long HoldMs,
    int Interruptions)
{
    /// <summary>The call's score, with what was heard in its words.</summary>
    public CallScore Score(ImmutableArray<Extract> heard) => new()
    {
        Findings =
        [
            .. Findings.Select(f => new Finding { Standard = new(f.Key), Agent = Call.Call.Agent, Section = "example", Verdict = f.Value }),
        ],
        Scorecard = [.. Sections.Select(s => new SectionScore(s.Key, s.Value, 0, 0, 0, 0, 0, 0, 0))],
        Extracts = heard,
        Turns = [.. Enumerable.Range(0, Call.Utterances.Length)],
        Measures = new(0, 0, HoldMs, 0, 0, 0, Interruptions),
        Profile = "example",
        ProfileSha256 = "",
        PackVersion = "",
        PackSha256 = "",
    };
}
