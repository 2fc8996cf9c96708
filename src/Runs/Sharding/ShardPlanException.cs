namespace CallQa.Runs.Sharding;

/// <summary>A plan cannot be read, or does not fit what is here: nothing was done. The message is one sentence a line.</summary>
public sealed class ShardPlanException(string message) : Exception(message);
