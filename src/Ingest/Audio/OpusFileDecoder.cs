using System.Buffers.Binary;
using Concentus;

namespace CallQa.Ingest;

/// <summary>
/// Decodes Ogg Opus (RFC 7845) straight to 16 kHz: leading samples that only warm up the codec are dropped (pre-skip),
/// and the end is cut where the last page's position says.
/// </summary>
internal sealed class OpusFileDecoder : IAudioDecoder
{
    private const int GranuleRate = 48_000;
    private const int Step = GranuleRate / Recording.Rate;
    private const int LongestPacket = Recording.Rate * 120 / 1000;

    /// <inheritdoc/>
    public Recording Decode(Stream file, Action<long> decoded, CancellationToken ct)
    {
        var ogg = new OggReader(file);
        byte[] head = ogg.Next()?.Packet ?? [];
        (int channels, int skip) = Head(head);
        _ = ogg.Next(); // the comment header
        OpusCodecFactory.AttemptToUseNativeLibrary = false; // one decoder everywhere: same samples everywhere
        IOpusDecoder opus = OpusCodecFactory.CreateDecoder(Recording.Rate, channels);
        opus.Gain = BinaryPrimitives.ReadInt16LittleEndian(head.AsSpan(16));
        SampleList[] output = [.. Enumerable.Range(0, channels).Select(_ => new SampleList())];
        float[] interleaved = new float[LongestPacket * channels], samples = new float[LongestPacket];
        long end = -1, ms = 0;
        while (ogg.Next() is { } packet)
        {
            ct.ThrowIfCancellationRequested();
            int frames = DecodePacket(opus, packet.Packet, interleaved);
            for (int c = 0; c < channels; c++)
            {
                for (int i = 0; i < frames; i++)
                    samples[i] = interleaved[(i * channels) + c];
                output[c].Add(samples.AsSpan(0, frames));
            }

            end = packet.Granule >= 0 ? packet.Granule : end;
            AudioLimits.CheckLength((double)output[0].Count / Recording.Rate);
            long now = (long)output[0].Count * 1000 / Recording.Rate;
            decoded(now - ms);
            ms = now;
        }

        int first = skip / Step, last = (int)Math.Clamp(end / Step, 0, int.MaxValue);
        if (last <= first)
            throw new AudioException("empty", "it holds no samples");
        if (last > output[0].Count)
            throw AudioException.Damaged($"its last page says {last - first} samples at 16 kHz, but only {Math.Max(0, output[0].Count - first)} are there");
        return new([.. output.Select(o => o.Take(first, last))], "Opus", []);
    }

    private static (int Channels, int Skip) Head(byte[] head)
    {
        if (head.Length > 6 && head.AsSpan(1, 6).SequenceEqual("vorbis"u8))
            throw AudioException.Unsupported("it is Ogg Vorbis; Ogg Opus is allowed");
        if (head.Length < 19 || !head.AsSpan(0, 8).SequenceEqual("OpusHead"u8))
            throw AudioException.Unsupported("it is an Ogg file without Opus; Ogg Opus is allowed");
        AudioLimits.CheckChannels(head[9]);
        if (head[18] != 0)
            throw AudioException.Unsupported($"its channel mapping is {head[18]}; 0 (mono or stereo) is allowed");
        return (head[9], BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(10)));
    }

    private static int DecodePacket(IOpusDecoder opus, byte[] packet, float[] into)
    {
        try
        {
            return opus.Decode(packet, into, LongestPacket, decode_fec: false);
        }
        catch (Exception e) when (e is OpusException or ArgumentException or IndexOutOfRangeException)
        {
            throw AudioException.Damaged("a packet is not valid Opus");
        }
    }
}
