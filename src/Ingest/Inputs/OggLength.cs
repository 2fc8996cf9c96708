using System.Buffers.Binary;

namespace CallQa.Ingest;

/// <summary>The length that an Ogg file's last page states, read from its first and last bytes alone.</summary>
internal static class OggLength
{
    private const int Head = 64;

    // A page has at most 65,307 bytes (RFC 3533).
    private const int Tail = 65_307;

    // Opus counts at 48 kHz, whatever was recorded (RFC 7845).
    private const int OpusRate = 48_000;

    /// <summary>Seconds; null where it is no Ogg file with Opus or Vorbis, or states none.</summary>
    /// <exception cref="IOException">Cannot be read.</exception>
    public static double? Seconds(Stream file)
    {
        if (Rate(Read(file, 0, Head)) is not { } rate || rate == 0)
            return null;
        byte[] tail = Read(file, Math.Max(0, file.Length - Tail), Tail);
        int page = tail.AsSpan().LastIndexOf("OggS"u8);
        if (page < 0 || page + 14 > tail.Length)
            return null;
        long position = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(page + 6));
        return position > 0 ? (double)position / rate : null;
    }

    // The first page holds the codec's head alone, and so has one length: 28 bytes come before it.
    private static uint? Rate(ReadOnlySpan<byte> head)
    {
        if (head.Length < Head || !head.StartsWith("OggS"u8))
            return null;
        if (head[28..].StartsWith("OpusHead"u8))
            return OpusRate;
        return head[29..].StartsWith("vorbis"u8) ? BinaryPrimitives.ReadUInt32LittleEndian(head[40..]) : null;
    }

    private static byte[] Read(Stream file, long from, int most)
    {
        file.Position = from;
        byte[] bytes = new byte[Math.Min(most, file.Length - from)];
        file.ReadExactly(bytes);
        return bytes;
    }
}
