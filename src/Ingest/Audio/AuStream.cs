using System.Buffers.Binary;

namespace CallQa.Ingest;

/// <summary>Reads AU with 32-bit floats from a pipe (https://pubs.opengroup.org/external/auformat.html). Not thread safe.</summary>
internal sealed class AuStream
{
    /// <summary>Most frames in a block.</summary>
    public const int BlockFrames = 16_384;

    private const int HeadLength = 24;

    private readonly Stream stream;
    private readonly byte[] bytes;
    private readonly float[] samples;

    private AuStream(Stream stream, long rate, int channels)
    {
        this.stream = stream;
        Rate = rate;
        Channels = channels;
        bytes = new byte[BlockFrames * channels * sizeof(float)];
        samples = new float[BlockFrames * channels];
    }

    public long Rate { get; }

    public int Channels { get; }

    /// <summary>Reads the header; null where the stream ends inside it.</summary>
    public static AuStream? Open(Stream stream)
    {
        byte[] head = new byte[HeadLength];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;
        byte[] annotation = new byte[Math.Clamp(Number(4) - HeadLength, 0, 1 << 16)];
        if (stream.ReadAtLeast(annotation, annotation.Length, throwOnEndOfStream: false) < annotation.Length)
            return null;
        return new(stream, Number(16), (int)Math.Clamp(Number(20), 1, 256));

        long Number(int at) => BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(at));
    }

    /// <summary>The next whole frames, all channels in turn, valid until the next call; empty at the end.</summary>
    public ReadOnlySpan<float> Next()
    {
        int got = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        int count = got / (sizeof(float) * Channels) * Channels;
        for (int i = 0; i < count; i++)
            samples[i] = BinaryPrimitives.ReadSingleBigEndian(bytes.AsSpan(i * sizeof(float)));
        return samples.AsSpan(0, count);
    }
}
