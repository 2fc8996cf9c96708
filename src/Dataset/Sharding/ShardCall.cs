namespace CallQa.Dataset.Sharding;

/// <summary>A finished call of a shard.</summary>
/// <param name="Input">The input's place in the plan.</param>
/// <param name="File">Name of its file in the shard's folder.</param>
/// <param name="Sha256">SHA-256 of that file, lower-case hex.</param>
public sealed record ShardCall(int Input, string File, string Sha256);
