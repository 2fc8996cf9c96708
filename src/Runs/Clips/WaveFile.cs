using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CallQa.Ingest;

namespace CallQa.Runs.Clips;

/// <summary>A WAV file of two channels in 16 bit.</summary>
internal static class WaveFile
{
    private const int HeaderBytes = 44, FrameBytes = 4;

    /// <summary>The file's bytes for frames, left then right.</summary>
    public static byte[] Of(ReadOnlySpan<short> frames)
    {
        byte[] file = Silent(frames.Length);
        frames.CopyTo(Samples(file));
        return file;
    }

    /// <summary>The samples of a file made here, to be changed in place: left, right, left ...</summary>
    public static Span<short> Samples(byte[] file) => MemoryMarshal.Cast<byte, short>(file.AsSpan(HeaderBytes));

    /// <summary>A file of so many samples, both sides counted, that are silence.</summary>
    public static byte[] Silent(int samples)
    {
        int data = samples * sizeof(short);
        byte[] file = new byte[HeaderBytes + data];
        Span<byte> head = file.AsSpan(0, HeaderBytes);
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], HeaderBytes - 8 + data);
        "WAVEfmt "u8.CopyTo(head[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(head[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(head[22..], 2);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], CallSound.Rate);
        BinaryPrimitives.WriteInt32LittleEndian(head[28..], CallSound.Rate * FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(head[32..], FrameBytes);
        BinaryPrimitives.WriteInt16LittleEndian(head[34..], 16);
        "data"u8.CopyTo(head[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[40..], data);
        return file;
    }
}
