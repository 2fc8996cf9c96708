namespace CallQa.Runs.Planning;

/// <summary>What is known of an input before it is read.</summary>
/// <param name="Key">Its words key; null where it has none.</param>
/// <param name="Problem">Why it has none, as a sentence; empty where it needs none.</param>
/// <param name="Away">True where its call was removed for good.</param>
/// <param name="Bytes">Its size; 0 where it cannot be read.</param>
internal readonly record struct InputKey(string? Key, string Problem, bool Away, long Bytes);
