using System.Collections.Immutable;
using CallQa.Ingest;

namespace CallQa.Runs.Transcripts;

/// <summary>What to write down, and where.</summary>
/// <param name="Paths">Folders or files: recordings with their sidecars, ready transcripts.</param>
/// <param name="Folder">Where the transcripts go; made where there is none.</param>
/// <param name="Workers">How many calls are worked on at the same time.</param>
/// <param name="Again">True to write anew what is there already.</param>
public sealed record TranscriptRequest(ImmutableArray<string> Paths, string Folder, int Workers, bool Again)
{
    /// <summary>How recordings that hold one side of a call each are called.</summary>
    public LegEndings Legs { get; init; } = LegEndings.Usual;
}
