using System.Collections.Immutable;

namespace CallQa.Reports.Continuity;

/// <summary>Computes standards of continuity from a dataset.</summary>
public static class ContinuityView
{
    /// <summary>Changes whenever the same dataset and questions would give other findings.</summary>
    public const string CodeVersion = "1";

    /// <summary>All findings, in order of standard, subject and period.</summary>
    /// <param name="view">The dataset; its connection gets the macros of the statistics.</param>
    /// <param name="questions">What is asked.</param>
    /// <exception cref="InvalidDataException">A query cannot be run; the message names the standard.</exception>
    public static ImmutableArray<ContinuityFinding> Findings(DatasetView view, IEnumerable<ContinuityQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(questions);
        ContinuityMacros.Create(view.Connection);
        var all = ImmutableArray.CreateBuilder<ContinuityFinding>();
        foreach (ContinuityQuestion question in questions.OrderBy(q => q.Standard))
        {
            try
            {
                all.AddRange(ContinuityAnswer.Of(view.Connection, question));
            }
            catch (InvalidDataException error)
            {
                throw new InvalidDataException($"the query of '{question.Standard}' cannot be run: {error.Message}", error);
            }
        }

        return all.ToImmutable();
    }
}
