using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>A phrase as the recogniser makes it.</summary>
/// <param name="Text">Its text, whole characters.</param>
/// <param name="StartMs">Start in the window.</param>
/// <param name="EndMs">End in the window.</param>
/// <param name="NoSpeech">The recogniser's probability that nobody speaks.</param>
/// <param name="Tokens">Its tokens without control tokens.</param>
internal sealed record RecognisedSegment(string Text, long StartMs, long EndMs, double NoSpeech, ImmutableArray<RecognisedToken> Tokens);
