using System.Collections.Immutable;
using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Continuity;
using CallQa.Scoring.Packs;

namespace CallQa.Runs.Stages;

/// <summary>Continuity by the queries of a pack; drafts are left out.</summary>
public sealed class ContinuityStage : IContinuityStage
{
    private readonly ImmutableArray<ContinuityQuestion> questions;

    /// <summary>Takes the questions of a pack.</summary>
    public ContinuityStage(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        questions = [.. pack.Continuity.Where(s => s.Status != Status.Draft).Select(s => s.Question)];
        Fingerprint = StageKeys.Hash(
        [
            "continuity", ContinuityView.CodeVersion,
            .. questions.SelectMany(q => (IEnumerable<string>)
            [
                q.Standard.Value, q.Subject.Code(), q.Sql, .. q.Settings.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}={s.Value}")),
            ]),
        ]);
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public ImmutableArray<ContinuityFinding> Find(string dataset)
    {
        if (!DatasetView.TryOpen(dataset, out DatasetView? view, out DatasetProblem? problem))
            throw new InvalidDataException(problem.Message);
        using (view)
            return ContinuityView.Findings(view, questions);
    }
}
