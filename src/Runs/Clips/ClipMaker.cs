using System.Collections.Immutable;
using System.Text;
using CallQa.Ingest;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;

namespace CallQa.Runs.Clips;

/// <summary>
/// Makes clips of places: sound from the recordings, text from the dataset alone, which is redacted. A place whose recording
/// cannot be had gets no sound and says why; the others are made.
/// </summary>
/// <param name="view">The dataset.</param>
/// <param name="recordings">Where recordings lie; null for clips without sound and files.</param>
/// <param name="options">What goes into a clip, and in which words.</param>
public sealed class ClipMaker(DatasetView view, RecordingFolder? recordings, ClipOptions options)
{
    /// <summary>Makes the clips and hands their files to the target as they are finished; the clips come in the order of the places.</summary>
    /// <param name="places">The places; their order numbers the clips.</param>
    /// <param name="best">True where they are examples to follow.</param>
    /// <param name="prefix">Stands before the names of files.</param>
    /// <param name="target">Takes the files.</param>
    /// <param name="ct">Stops between clips.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ImmutableArray<Clip> Make(ImmutableArray<Place> places, bool best, string prefix, IFileTarget target, CancellationToken ct)
    {
        var clips = new Clip[places.Length];
        foreach ((int number, Place place) in places.Index().OrderBy(p => p.Item.Recording, StringComparer.Ordinal).ThenBy(p => p.Index))
        {
            ct.ThrowIfCancellationRequested();
            clips[number] = Make(place, best, prefix + ClipNames.Of(number + 1, place), target, ct);
        }

        return [.. clips];
    }

    private Clip Make(Place place, bool best, string name, IFileTarget target, CancellationToken ct)
    {
        SoundOfCall known = SoundOfCall.Of(view, place.Call);
        (CallSound? sound, string problem) = recordings?.Open(known.Recording, known.Sha256, ct) ?? (null, "");
        long durationMs = sound is null ? known.DurationMs : (sound.Length + CallSound.PerMs - 1) / CallSound.PerMs;
        TimeRange time = options.Lengths.Around(new(place.StartMs, Math.Max(place.StartMs, place.EndMs)), durationMs);
        Excerpt excerpt = Excerpt.Of(view, place.Call, place.Agent, time, known, options.WithColleagues);
        excerpt = excerpt with { Lines = [.. excerpt.Lines.Select(l => l with { Text = options.Hide(l.Text) })] };
        if (sound is not null && time.LengthMs == 0)
            problem = $"{known.Recording}: the recording ends before this place.";
        if (sound is null || problem.Length > 0)
            return new(place, excerpt, "", problem);
        target.Put(name + ".wav", WaveFile.Of(ClipSound.Cut(sound, time, excerpt.Hidden)));
        target.Put(name + ".txt", Encoding.UTF8.GetBytes(ClipText.Text(options.NamesAgent ? place : place with { Agent = options.Texts["speaker.colleague"], AgentName = "" }, excerpt, best, options.Standards(place.Standard), options.Texts)));
        target.Put(name + ".vtt", Encoding.UTF8.GetBytes(ClipText.Vtt(excerpt, options.Texts)));
        return new(place, excerpt, name, "");
    }
}
