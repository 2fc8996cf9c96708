using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>verdicts</c>: what each verdict of a standard says of a call, one sentence each.</summary>
internal static class VerdictTexts
{
    private static readonly Verdict[] All = [Verdict.Met, Verdict.NotMet, Verdict.NotApplicable, Verdict.CannotTell];

    /// <summary>The sentences that are told; empty where the key is absent.</summary>
    public static ImmutableSortedDictionary<Verdict, string> Take(KeyReader keys)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<Verdict, string>();
        if (keys.TakeMap("verdicts") is not { } inner)
            return texts.ToImmutable();
        foreach (Verdict verdict in All)
            if (inner.TakeText(verdict.Code()) is { } text)
                texts[verdict] = text.Trim();
        inner.RefuseRest();
        return texts.ToImmutable();
    }
}
