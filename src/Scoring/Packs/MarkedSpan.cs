using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Words in an example that must be the evidence.</summary>
/// <param name="Utterance">0-based index.</param>
/// <param name="CharStart">First character in the utterance's text.</param>
/// <param name="CharEnd">First character after.</param>
/// <param name="At">Where the mark stands.</param>
public sealed record MarkedSpan(int Utterance, int CharStart, int CharEnd, SourcePosition At);
