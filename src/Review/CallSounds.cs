using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CallQa.Ingest;
using CallQa.Reports.Clips;
using CallQa.Runs.Clips;

namespace CallQa.Review;

/// <summary>Sound of calls to play. Keeps the one made last, which a browser asks for in pieces. Thread safe; one is made at a time.</summary>
/// <param name="folder">Where recordings lie.</param>
/// <param name="legs">How recordings that hold one side of a call each are called.</param>
internal sealed class CallSounds(string folder, LegEndings legs)
{
    private readonly Lock making = new();
    private string key = "";
    private (PlayedCall? Call, string Problem) last;

    /// <summary>The sound of a call; else null, and the problem as a sentence.</summary>
    /// <param name="sound">What is known of it.</param>
    /// <param name="hidden">Stretches that must not be heard.</param>
    /// <param name="ct">Stops the decoding.</param>
    public (PlayedCall? Call, string Problem) Of(SoundOfCall sound, ImmutableArray<TimeRange> hidden, CancellationToken ct)
    {
        string wanted = string.Join('\n', hidden.Select(h => h.ToString()).Prepend(sound.Sha256).Prepend(sound.Recording));
        lock (making)
        {
            if (last.Call is null || !string.Equals(key, wanted, StringComparison.Ordinal))
            {
                last = default; // one long call in memory, not two
                last = Made(sound, hidden, ct);
                key = wanted;

                // What decoding leaves behind is ten times the sound: an hour's would stay in memory until the next long call.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            return last;
        }
    }

    // Apart, so that nothing of what was decoded is still held when it is collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (PlayedCall? Call, string Problem) Made(SoundOfCall sound, ImmutableArray<TimeRange> hidden, CancellationToken ct)
    {
        (CallSound? decoded, string problem) = new RecordingFolder(folder, legs).Open(sound.Recording, sound.Sha256, ct);
        return decoded is null ? (null, problem) : (PlayedCall.Of(decoded, hidden), "");
    }
}
