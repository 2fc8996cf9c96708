using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest;

/// <summary>Decodes a call's recording, or the two that hold a side each, as one recording of two channels.</summary>
internal static class JoinedLegs
{
    // Recorders start and stop the sides of a call a moment apart.
    private const int UsualDifference = Recording.Rate;

    /// <summary>Decodes; the shorter side is filled with silence at its end.</summary>
    /// <exception cref="AudioException">Damaged or unsupported.</exception>
    /// <exception cref="IOException">Cannot be read.</exception>
    public static Recording Decode(CallInput input, Action<long> decoded, CancellationToken ct)
    {
        Recording first = AudioFile.Decode(input.Path, decoded, ct);
        return input.Leg is null ? first : Join(input.Path, first, input.Leg.Path, Second(input.Leg.Path, ct));
    }

    private static Recording Second(string path, CancellationToken ct)
    {
        try
        {
            return AudioFile.Decode(path, _ => { }, ct);
        }
        catch (AudioException e)
        {
            throw new AudioException(e.Error, $"the other side, {Path.GetFileName(path)}: {e.Message}");
        }
    }

    private static Recording Join(string firstPath, Recording first, string secondPath, Recording second)
    {
        CheckMono(firstPath, first);
        CheckMono(secondPath, second);
        float[] a = first.Channels[0], b = second.Channels[0];
        int length = Math.Max(a.Length, b.Length), difference = Math.Abs(a.Length - b.Length);
        ImmutableArray<string> notes = [.. first.Notes, .. second.Notes];
        if (difference > UsualDifference)
            notes = notes.Add(string.Create(CultureInfo.InvariantCulture, $"One side of the call is {(double)difference / Recording.Rate:0.#} s shorter than the other; silence was put at its end."));
        Array.Resize(ref a, length);
        Array.Resize(ref b, length);
        return new([a, b], first.Source, notes);
    }

    private static void CheckMono(string path, Recording side)
    {
        if (side.Channels.Length != 1)
            throw AudioException.Unsupported($"by its name {Path.GetFileName(path)} holds one side of the call, and it has {side.Channels.Length} channels; one is allowed");
    }
}
