namespace CallQa.Dataset.Sharding;

/// <summary>An input of a shard that could not be processed. Holds no word of the call.</summary>
/// <param name="Input">The input's place in the plan.</param>
/// <param name="Stage">Where it failed.</param>
/// <param name="Error">The kind of failure, as a code.</param>
/// <param name="Found">What was found and what is allowed, as a sentence.</param>
/// <param name="Key">The key of the stage that failed.</param>
public sealed record ShardFailure(int Input, string Stage, string Error, string Found, string Key);
