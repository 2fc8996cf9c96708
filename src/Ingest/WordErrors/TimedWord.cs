namespace CallQa.Ingest.WordErrors;

/// <summary>A word in the form in which words are compared, and when it starts; null where its source gives no time.</summary>
internal readonly record struct TimedWord(string Text, long? StartMs);
