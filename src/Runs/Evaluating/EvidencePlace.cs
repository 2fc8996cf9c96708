namespace CallQa.Runs.Evaluating;

/// <summary>Whether a finding rests on what the person named.</summary>
public enum EvidencePlace
{
    /// <summary>The person named no utterance, or the finding shows no place.</summary>
    Unknown,

    /// <summary>Some evidence of the verdict lies in an utterance that the person named.</summary>
    There,

    /// <summary>All evidence lies elsewhere.</summary>
    Elsewhere,
}
