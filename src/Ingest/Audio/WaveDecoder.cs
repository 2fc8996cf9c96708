using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NAudio.Codecs;

namespace CallQa.Ingest;

/// <summary>Decodes WAV: PCM 8 to 32 bit, float, G.711; plain, extensible and RF64.</summary>
/// <param name="headerless">What samples that begin with the file's first byte are; null where the file has a header.</param>
internal sealed class WaveDecoder(WaveHeader? headerless = null) : IAudioDecoder
{
    private const int BlockFrames = 16_384;

    /// <inheritdoc/>
    public Recording Decode(Stream file, Action<long> decoded, CancellationToken ct)
    {
        WaveHeader header = headerless is null ? WaveHeaderReader.Read(file) : headerless with { DataBytes = file.Length };
        if (header.Encoding == WaveEncoding.Other)
            throw AudioException.Unsupported("its format chunk lies too far back for ffmpeg to be asked");
        if (header.Frames == 0)
            throw new AudioException("empty", "it holds no samples");
        AudioLimits.CheckLength((double)header.Frames / header.Rate);
        Resampler[] channels = [.. Enumerable.Range(0, header.Channels).Select(_ => new Resampler(header.Rate, header.Frames))];
        file.Position = header.DataAt;
        byte[] bytes = new byte[BlockFrames * header.FrameBytes];
        float[] samples = new float[BlockFrames];
        for (long done = 0, ms = 0; done < header.Frames;)
        {
            ct.ThrowIfCancellationRequested();
            int frames = (int)Math.Min(BlockFrames, header.Frames - done);
            Span<byte> block = bytes.AsSpan(0, frames * header.FrameBytes);
            file.ReadExactly(block);
            for (int c = 0; c < channels.Length; c++)
            {
                Span<float> channel = samples.AsSpan(0, frames);
                Convert(header, block, c, channel);
                AudioLimits.CheckSamples(channel);
                channels[c].Feed(channel);
            }

            done += frames;
            long now = done * 1000 / header.Rate;
            decoded(now - ms);
            ms = now;
        }

        return new(
            [.. channels.Select(c => c.Finish())],
            header.Name,
            [.. Notes(header)]);
    }

    private IEnumerable<string> Notes(WaveHeader header)
    {
        if (header.Streamed)
            yield return "The recording's header leaves its length open; it was read to the end of the file.";
        if (headerless is not null)
            yield return $"The recording has no header; by its ending it was taken for {header.Name}, and whether it is whole cannot be told.";
    }

    private static void Convert(WaveHeader header, ReadOnlySpan<byte> block, int channel, Span<float> into)
    {
        int size = header.Bits / 8, step = header.FrameBytes;
        int at = channel * size;
        for (int i = 0; i < into.Length; i++, at += step)
            into[i] = Sample(header.Encoding, block.Slice(at, size));
    }

    private static float Sample(WaveEncoding encoding, ReadOnlySpan<byte> bytes) => (encoding, bytes.Length) switch
    {
        (WaveEncoding.MuLaw, _) => MuLawDecoder.MuLawToLinearSample(bytes[0]) / 32768f,
        (WaveEncoding.ALaw, _) => ALawDecoder.ALawToLinearSample(bytes[0]) / 32768f,
        (WaveEncoding.Float, 4) => MemoryMarshal.Read<float>(bytes),
        (WaveEncoding.Float, _) => (float)MemoryMarshal.Read<double>(bytes),
        (_, 1) => (bytes[0] - 128) / 128f,
        (_, 2) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32768f,
        (_, 3) => ((bytes[0] << 8 | bytes[1] << 16 | bytes[2] << 24) >> 8) / 8388608f,
        _ => (float)(BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2147483648.0),
    };
}
