namespace CallQa.Redaction.Passages;

/// <summary>One utterance inside a passage.</summary>
/// <param name="Utterance">0-based index of the utterance in the call.</param>
/// <param name="Start">First character in the passage's text.</param>
/// <param name="End">First character behind it in the passage's text.</param>
/// <param name="InConversation">First character in the conversation's text.</param>
internal readonly record struct PassagePart(int Utterance, int Start, int End, int InConversation);
