using System.Collections.Immutable;

namespace CallQa.Runs.Evaluating;

/// <summary>What a person and the program say about one standard in one call.</summary>
/// <param name="Language">The call's language.</param>
/// <param name="Gold">The person's verdict.</param>
/// <param name="Found">The program's finding.</param>
/// <param name="Place">Whether the finding's evidence lies where the person's does.</param>
public sealed record VerdictPair(Language Language, GoldVerdict Gold, Finding Found, EvidencePlace Place)
{
    /// <summary>Compares where the evidence lies: of what was heard, measured or searched, not of what came nearest.</summary>
    /// <param name="gold">The person's verdict.</param>
    /// <param name="found">The program's finding.</param>
    /// <param name="utterances">The call's utterances, to which both refer.</param>
    public static EvidencePlace Compare(GoldVerdict gold, Finding found, ImmutableArray<Utterance> utterances)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        Evidence[] shown = [.. found.Evidence.Where(e => e.Kind is EvidenceKind.Hit or EvidenceKind.Window or EvidenceKind.Trigger or EvidenceKind.Measure)];
        if (gold.Utterances.IsEmpty || shown.Length == 0)
            return EvidencePlace.Unknown;
        return shown.Any(e => gold.Utterances.Any(stretch => Meets(e, stretch, utterances))) ? EvidencePlace.There : EvidencePlace.Elsewhere;
    }

    private static bool Meets(Evidence evidence, (int First, int Last) stretch, ImmutableArray<Utterance> utterances)
    {
        if (evidence.Utterance >= 0)
            return stretch.First <= evidence.Utterance && evidence.Utterance <= stretch.Last;
        for (int i = stretch.First; i <= stretch.Last && i < utterances.Length; i++)
            if (evidence.Time.StartMs <= utterances[i].Time.EndMs && utterances[i].Time.StartMs <= evidence.Time.EndMs)
                return true;
        return false;
    }
}
