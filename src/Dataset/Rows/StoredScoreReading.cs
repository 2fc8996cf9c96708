using System.Collections.Immutable;

namespace CallQa.Dataset.Rows;

/// <summary>Makes findings of the vocabulary from what was stored of them.</summary>
internal static class StoredScoreReading
{
    /// <summary>The scores of calls, from rows of findings and of scorecards, both in order of call.</summary>
    /// <exception cref="InvalidDataException">A value is none that this program writes.</exception>
    public static IEnumerable<StoredScore> Of(IEnumerable<ScoredRow> findings, IEnumerable<ScorecardRow> scorecards)
    {
        using IEnumerator<ScoredRow> next = findings.GetEnumerator();
        bool more = next.MoveNext();
        foreach (ScorecardRow total in scorecards.Where(s => string.Equals(s.Section, SectionScore.Total, StringComparison.Ordinal)))
        {
            var own = ImmutableArray.CreateBuilder<Finding>();
            for (; more && string.Equals(next.Current.CallId, total.CallId, StringComparison.Ordinal); more = next.MoveNext())
                own.Add(FindingOf(next.Current));
            yield return new(new(total.CallId), own.ToImmutable(), total.ScorePercent);
        }

        if (more)
            throw new InvalidDataException($"Findings of call '{next.Current.CallId}' have no scorecard.");
    }

    private static Finding FindingOf(ScoredRow row) => new()
    {
        Standard = new(row.StandardId),
        Agent = new(row.AgentId),
        Section = row.Section,
        Verdict = Codes.TryParse(row.Verdict, out Verdict verdict) ? verdict : throw NoWord("verdict", row.Verdict),
        Reason = row.Reason,
        Points = row.Points,
        Potential = row.Potential,
        Confidence = new(row.Confidence),
        ReviewGate = row.ReviewGate,
        Critical = row.Critical,
        Evidence = [.. row.Evidence.Select(EvidenceOf)],
    };

    private static Evidence EvidenceOf(EvidenceRow row) => new(
        Codes.TryParse(row.Kind, out EvidenceKind kind) ? kind : throw NoWord("kind", row.Kind),
        row.Signal,
        row.Utterance,
        new(row.StartMs, row.EndMs),
        row.Quote,
        row.By);

    private static InvalidDataException NoWord(string column, string found) => new($"'{column}' is '{found}', which is no word of this column.");
}
