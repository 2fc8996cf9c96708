using System.Collections.Immutable;
using System.Text.Json;
using CallQa.Reports.Queries;

namespace CallQa.Reports.Clips;

/// <summary>Where the sound of a call lies and what is known of it besides its words.</summary>
/// <param name="Recording">Path of the recording, relative to the folder that was read.</param>
/// <param name="Sha256">SHA-256 of what was read; empty where not told.</param>
/// <param name="DurationMs">Length of the call.</param>
/// <param name="Redacted">True where personal data was replaced in the call's text.</param>
/// <param name="Unread">Speech that nobody could put into words, or whose words were removed as invented.</param>
public sealed record SoundOfCall(string Recording, string Sha256, long DurationMs, bool Redacted, ImmutableArray<TimeRange> Unread)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidOperationException">The dataset has no such call.</exception>
    public static SoundOfCall Of(DatasetView view, string call) => view.Run("sound-of-call", [("call", call)], row => new SoundOfCall(
        row.Text("recording"),
        row.Text("audio_sha256"),
        (long)Math.Round((row.Number("duration_s") ?? 0) * 1000, MidpointRounding.AwayFromZero),
        row.Text("redaction").Length > 0,
        [.. JsonSerializer.Deserialize<ShownEvent[]>(row.Text("unread"))!.Select(e => new TimeRange(e.StartMs, e.EndMs))])).Single();
}
