using System.Buffers.Binary;

namespace CallQa.Ingest;

/// <summary>Codecs in WAV files that only ffmpeg decodes, by their number (RFC 2361 and Microsoft's mmreg.h).</summary>
internal static class WaveCodecs
{
    /// <summary>The codec's name; null for a number that is decoded in this process or that nothing decodes.</summary>
    public static string? Name(int tag) => tag switch
    {
        0x0002 => "Microsoft ADPCM",
        0x0011 => "IMA ADPCM",
        0x0022 => "TrueSpeech",
        0x0031 => "GSM 6.10",
        0x0042 => "G.723.1",
        0x0045 or 0x0064 => "G.726 ADPCM",
        0x0050 => "MP2",
        0x0055 => "MP3",
        0x0057 or 0x0136 => "AMR",
        0x0065 or 0x028F => "G.722",
        0x0083 => "G.729",
        0x00FF => "AAC",
        0x0160 or 0x0161 => "WMA",
        0xA109 => "Speex",
        _ => null,
    };

    /// <summary>The codec of the WAV file that begins like this; null where the format chunk does not lie in these bytes.</summary>
    public static string? Find(ReadOnlySpan<byte> head)
    {
        for (long at = 12; at + 26 <= head.Length;)
        {
            ReadOnlySpan<byte> chunk = head[(int)at..];
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("fmt "u8))
            {
                int tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]);
                return Name(tag == WaveHeaderReader.Extensible && chunk.Length >= 34 ? BinaryPrimitives.ReadUInt16LittleEndian(chunk[32..]) : tag);
            }

            at += 8L + size + (size & 1);
        }

        return null;
    }
}
