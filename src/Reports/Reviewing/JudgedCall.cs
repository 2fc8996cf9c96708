using System.Collections.Immutable;
using CallQa.Reports.Explaining;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Reviewing;

/// <summary>What must be known of a call to take a person's verdict on it. Immutable.</summary>
/// <param name="Language">The call's language.</param>
/// <param name="Standards">Standards that have a finding in it, in order.</param>
public sealed record JudgedCall(Language Language, ImmutableArray<string> Standards)
{
    /// <summary>Reads it; null where the dataset has no such call.</summary>
    public static JudgedCall? Of(DatasetView view, string call) => view.Run("judged-call", [("call", call)], row => new JudgedCall(
        Codes.TryParse(row.Text("language"), out Language language) ? language : Language.Unknown,
        [.. row.Texts("standards")])).FirstOrDefault();

    /// <summary>Up to three calls whose ids come nearest.</summary>
    public static ImmutableArray<string> Near(DatasetView view, string call) => CallExplanation.Nearest(view, call);
}
