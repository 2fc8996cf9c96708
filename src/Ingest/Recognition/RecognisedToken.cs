namespace CallQa.Ingest;

/// <summary>A piece of text as the recogniser makes it; may be part of a word, even of a character.</summary>
/// <param name="Text">Its text; U+FFFD where it holds part of a character.</param>
/// <param name="StartMs">Start in the window.</param>
/// <param name="EndMs">End in the window.</param>
/// <param name="Probability">From 0 to 1.</param>
internal readonly record struct RecognisedToken(string Text, long StartMs, long EndMs, double Probability);
