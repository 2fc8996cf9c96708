namespace CallQa.Runs.Sharding;

/// <summary>Shards are not done, so nothing was merged. The message names them.</summary>
public sealed class ShardsMissingException(string message) : Exception(message);
