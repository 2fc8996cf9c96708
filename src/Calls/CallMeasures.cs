namespace CallQa;

/// <summary>What the timeline of one call says in sums; all in milliseconds but the count.</summary>
/// <param name="SpeechMs">At least one side speaks.</param>
/// <param name="SilenceMs">Nobody speaks and no hold.</param>
/// <param name="HoldMs">On hold.</param>
/// <param name="AgentTalkMs">The agent speaks.</param>
/// <param name="CustomerTalkMs">The customer speaks.</param>
/// <param name="OverlapMs">Both speak.</param>
/// <param name="InterruptionsByAgent">How often the agent cut the customer off.</param>
public sealed record CallMeasures(
    long SpeechMs,
    long SilenceMs,
    long HoldMs,
    long AgentTalkMs,
    long CustomerTalkMs,
    long OverlapMs,
    int InterruptionsByAgent);
