namespace CallQa.Scoring.Evaluating;

/// <summary>One speaker's consecutive utterances; short listening noises of the other side do not end it.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="IsMachine">True for an announcement: no turn of a person.</param>
/// <param name="Agent">The agent's name; null for the customer or where unknown.</param>
/// <param name="FirstUtterance">0-based index.</param>
/// <param name="StartMs">Start of the first utterance.</param>
/// <param name="EndMs">Latest end of its utterances.</param>
internal readonly record struct Turn(Speaker Speaker, bool IsMachine, AgentId? Agent, int FirstUtterance, long StartMs, long EndMs);
