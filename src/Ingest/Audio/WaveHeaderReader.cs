using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CallQa.Ingest;

/// <summary>
/// Reads the chunks of RIFF and RF64 files. Written by hand because a header that lies must be told from one that does
/// not: the length it declares is compared with what is there, and what follows the samples must be chunks again.
/// Formats: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html and EBU Tech 3306 (RF64).
/// </summary>
internal static class WaveHeaderReader
{
    /// <summary>The format whose real number stands further back.</summary>
    public const int Extensible = 0xFFFE;

    private const uint Open = 0xFFFFFFFF;
    private const int MostChunks = 1000;

    /// <summary>Reads the header; the stream is left anywhere.</summary>
    /// <exception cref="AudioException">Damaged or unsupported.</exception>
    public static WaveHeader Read(Stream file)
    {
        byte[] head = new byte[12];
        if (file.ReadAtLeast(head, 12, throwOnEndOfStream: false) < 12 || !head.AsSpan(8, 4).SequenceEqual("WAVE"u8))
            throw AudioException.Damaged("its header ends before 'WAVE'");
        bool rf64 = head.AsSpan(0, 4).SequenceEqual("RF64"u8);
        WaveHeader? format = null;
        long long64 = -1;
        byte[] chunk = new byte[8];
        for (int n = 0; n < MostChunks && file.ReadAtLeast(chunk, 8, throwOnEndOfStream: false) == 8; n++)
        {
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            long start = file.Position;
            ReadOnlySpan<byte> id = chunk.AsSpan(0, 4);
            if (id.SequenceEqual("fmt "u8))
                format = Format(Body(file, size));
            else if (id.SequenceEqual("ds64"u8))
                long64 = (long)BinaryPrimitives.ReadUInt64LittleEndian(Body(file, size).AsSpan(8));
            else if (id.SequenceEqual("data"u8))
                return Data(file, format ?? throw AudioException.Damaged("the samples come before the format chunk"), rf64 && size == Open ? long64 : size);
            if (start + size > file.Length)
                throw AudioException.Damaged($"chunk '{Printable(id)}' declares {size} bytes, but only {file.Length - start} follow");
            file.Position = start + size + (size & 1);
        }

        throw AudioException.Damaged("it has no 'data' chunk");
    }

    private static byte[] Body(Stream file, uint size)
    {
        if (size is < 16 or > 4096)
            throw AudioException.Damaged($"its format chunk has {size} bytes");
        byte[] body = new byte[size];
        if (file.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) < body.Length)
            throw AudioException.Damaged("it ends inside its format chunk");
        return body;
    }

    private static WaveHeader Format(ReadOnlySpan<byte> body)
    {
        int tag = BinaryPrimitives.ReadUInt16LittleEndian(body);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(body[4..]);
        int align = BinaryPrimitives.ReadUInt16LittleEndian(body[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(body[14..]);
        if (tag == Extensible)
        {
            if (body.Length < 40)
                throw AudioException.Damaged("its extensible format chunk is too short");
            tag = BinaryPrimitives.ReadUInt16LittleEndian(body[24..]);
        }

        WaveEncoding encoding = (tag, bits) switch
        {
            (1, 8 or 16 or 24 or 32) => WaveEncoding.Pcm,
            (3, 32 or 64) => WaveEncoding.Float,
            (6, 8) => WaveEncoding.ALaw,
            (7, 8) => WaveEncoding.MuLaw,
            _ when WaveCodecs.Name(tag) is not null => WaveEncoding.Other,
            _ => throw AudioException.Unsupported(
                $"its format is {tag} with {bits} bits; allowed are PCM (1) of 8, 16, 24 or 32, float (3) of 32 or 64, A-law (6), mu-law (7), and what ffmpeg decodes"),
        };
        AudioLimits.CheckChannels(channels);
        AudioLimits.CheckRate(rate);
        if (encoding == WaveEncoding.Other)
            return new(encoding, bits, channels, (int)rate, Math.Max(1, BinaryPrimitives.ReadUInt32LittleEndian(body[8..])), 0, 0, Streamed: false);
        if (align != channels * bits / 8)
            throw AudioException.Damaged($"its header says {align} bytes a frame, but {channels} channels of {bits} bits need {channels * bits / 8}");
        return new(encoding, bits, channels, (int)rate, align * (long)rate, 0, 0, Streamed: false);
    }

    private static WaveHeader Data(Stream file, WaveHeader format, long declared)
    {
        long at = file.Position, there = file.Length - at;
        bool streamed = declared == Open || declared == -1;
        if (streamed)
            declared = there;
        if (declared > there)
            throw AudioException.Damaged($"its header declares {Seconds(format, declared)} s of sound, but only {Seconds(format, there)} s follow (cut off)");
        if (!ChunksFollow(file, at + declared + (declared & 1)))
            throw AudioException.Damaged($"its header declares {Seconds(format, declared)} s of sound, but {Seconds(format, there)} s follow");
        return format with { DataAt = at, DataBytes = declared, Streamed = streamed };
    }

    // What lies after the samples must be chunks; a few stray bytes do no harm.
    private static bool ChunksFollow(Stream file, long position)
    {
        byte[] chunk = new byte[8];
        for (int n = 0; n < MostChunks && file.Length - position >= 8; n++)
        {
            file.Position = position;
            file.ReadExactly(chunk);
            if (chunk.AsSpan(0, 4).ContainsAnyExceptInRange((byte)' ', (byte)'~'))
                return false;
            position += 8L + BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            if (position > file.Length + 1)
                return false;
            position += position & 1;
        }

        return true;
    }

    private static string Seconds(WaveHeader format, long bytes) =>
        ((double)bytes / format.BytesPerSecond).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Printable(ReadOnlySpan<byte> id) =>
        string.Concat(Encoding.Latin1.GetString(id).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '?'));
}
