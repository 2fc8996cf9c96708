using CallQa.Redaction.Passages;

namespace CallQa.Redaction;

/// <summary>Finds one kind of personal data. Implementations are thread safe, keep no state and take time linear in the text.</summary>
internal interface IDetector
{
    /// <summary>Adds what is found in the passage; spans of one detector may touch but not overlap. Never fails: a text it cannot read holds nothing.</summary>
    void Find(Passage passage, List<Detection> found);
}
