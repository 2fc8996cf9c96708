using NVorbis;

namespace CallQa.Ingest;

/// <summary>
/// Decodes Ogg Vorbis. Pages are checked before anything is decoded, because NVorbis passes over what it cannot use
/// and would give a shorter call without a word.
/// </summary>
internal sealed class VorbisFileDecoder : IAudioDecoder
{
    private const int BlockFrames = 16_384;

    /// <inheritdoc/>
    public Recording Decode(Stream file, Action<long> decoded, CancellationToken ct)
    {
        long end = LastPosition(file, ct);
        file.Position = 0;
        try
        {
            return Read(file, end, decoded, ct);
        }
        catch (Exception e) when (e is not (AudioException or OperationCanceledException or IOException))
        {
            // What NVorbis throws over a stream that is no valid Vorbis is not documented, and of many kinds.
            throw AudioException.Damaged($"it is not valid Vorbis ({e.GetType().Name})");
        }
    }

    private static Recording Read(Stream file, long end, Action<long> decoded, CancellationToken ct)
    {
        using var vorbis = new VorbisReader(file, closeOnDispose: false);
        AudioLimits.CheckChannels(vorbis.Channels);
        AudioLimits.CheckRate(vorbis.SampleRate);
        AudioLimits.CheckLength((double)end / vorbis.SampleRate);
        Resampler[] channels = [.. Enumerable.Range(0, vorbis.Channels).Select(_ => new Resampler(vorbis.SampleRate))];
        float[] interleaved = new float[BlockFrames * channels.Length], samples = new float[BlockFrames];
        long done = 0, ms = 0;
        while (vorbis.ReadSamples(interleaved, 0, interleaved.Length) is var got and > 0)
        {
            ct.ThrowIfCancellationRequested();
            Interleaved.Feed(interleaved.AsSpan(0, got), samples, channels);
            done += got / channels.Length;
            AudioLimits.CheckLength((double)done / vorbis.SampleRate);
            long now = done * 1000 / vorbis.SampleRate;
            decoded(now - ms);
            ms = now;
        }

        if (end <= 0 || done == 0)
            throw new AudioException("empty", "it holds no samples");
        if (done != end)
            throw AudioException.Damaged($"its last page says {end} samples, but {done} are there");
        return new([.. channels.Select(c => c.Finish())], $"Vorbis {vorbis.SampleRate} Hz", []);
    }

    private static long LastPosition(Stream file, CancellationToken ct)
    {
        var ogg = new OggReader(file);
        long end = 0;
        while (ogg.Next() is { } packet)
        {
            ct.ThrowIfCancellationRequested();
            end = Math.Max(end, packet.Granule);
        }

        return end;
    }
}
