using System.Buffers.Binary;
using System.Text;
using Concentus;
using Concentus.Enums;
using CallQa.Ingest;
using NAudio.Codecs;

namespace CallQa.Unit.Ingest;

/// <summary>Makes sound files in memory.</summary>
internal static class Waves
{
    /// <summary>A tone of half of full scale.</summary>
    public static float[] Tone(int rate, int count, double hertz) =>
        [.. Enumerable.Range(0, count).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * hertz * i / rate)))];

    /// <summary>A whole WAV file; the tail follows the samples.</summary>
    public static byte[] File(int tag, int bits, int rate, float[][] channels, bool extensible = false, bool rf64 = false, long? declared = null, byte[]? tail = null)
    {
        return File(tag, bits, rate, channels.Length, [.. Enumerable.Range(0, channels[0].Length).SelectMany(i => channels.SelectMany(c => Sample(tag, bits, c[i])))], extensible, rf64, declared, tail);
    }

    /// <summary>The same from samples as they lie in the file.</summary>
    public static byte[] File(int tag, int bits, int rate, int channels, byte[] data, bool extensible = false, bool rf64 = false, long? declared = null, byte[]? tail = null)
    {
        var file = new MemoryStream();
        using var to = new BinaryWriter(file, Encoding.ASCII);
        uint length = rf64 ? 0xFFFFFFFF : (uint)(declared ?? data.Length);
        to.Write(Encoding.ASCII.GetBytes(rf64 ? "RF64" : "RIFF"));
        to.Write(rf64 ? 0xFFFFFFFF : (uint)(36 + data.Length));
        to.Write("WAVE"u8);
        if (rf64)
        {
            to.Write("ds64"u8);
            to.Write(28);
            to.Write((long)data.Length + 72);
            to.Write(declared ?? data.Length);
            to.Write((long)data.Length / (channels * bits / 8));
            to.Write(0);
        }

        to.Write("JUNK"u8);
        to.Write(3); // odd, so a pad byte follows
        to.Write([1, 2, 3, 0]);
        to.Write("fmt "u8);
        to.Write(extensible ? 40 : 16);
        to.Write((ushort)(extensible ? 0xFFFE : tag));
        to.Write((ushort)channels);
        to.Write(rate);
        to.Write(rate * channels * bits / 8);
        to.Write((ushort)(channels * bits / 8));
        to.Write((ushort)bits);
        if (extensible)
        {
            to.Write((ushort)22);
            to.Write((ushort)bits);
            to.Write(3);
            to.Write((ushort)tag);
            to.Write(new byte[14]);
        }

        to.Write("data"u8);
        to.Write(length);
        to.Write(data);
        to.Write(tail ?? []);
        return file.ToArray();
    }

    /// <summary>An Ogg Opus file: 20 ms packets, three a page, trimmed at the end to <paramref name="count"/> samples at 48 kHz.</summary>
    public static byte[] Opus(float[][] channels48, int count)
    {
        const int Skip = 312, Frame = 960;
        OpusCodecFactory.AttemptToUseNativeLibrary = false;
        IOpusEncoder encoder = OpusCodecFactory.CreateEncoder(48_000, channels48.Length, OpusApplication.OPUS_APPLICATION_AUDIO);
        encoder.Bitrate = 96_000;
        var file = new MemoryStream();
        byte[] head = [.. "OpusHead"u8, 1, (byte)channels48.Length, Skip & 255, Skip >> 8, 0x40, 0x1F, 0, 0, 0, 0, 0];
        Page(file, 2, 0, 0, [head]);
        Page(file, 0, 0, 1, [[.. "OpusTags"u8, 0, 0, 0, 0, 0, 0, 0, 0]]);
        int frames = (count + Skip + Frame - 1) / Frame;
        uint sequence = 2;
        var packets = new List<byte[]>();
        for (int f = 0; f < frames; f++)
        {
            float[] pcm = new float[Frame * channels48.Length];
            for (int i = 0; i < pcm.Length; i++)
            {
                int at = (f * Frame) + (i / channels48.Length);
                pcm[i] = at < channels48[0].Length ? channels48[i % channels48.Length][at] : 0;
            }

            byte[] packet = new byte[1500];
            packets.Add(packet[..encoder.Encode(pcm, Frame, packet, packet.Length)]);
            bool last = f == frames - 1;
            if (packets.Count < 3 && !last)
                continue;
            Page(file, last ? (byte)4 : (byte)0, last ? count + Skip : (f + 1) * Frame, sequence++, packets);
            packets.Clear();
        }

        return file.ToArray();
    }

    private static void Page(MemoryStream to, byte flags, long granule, uint sequence, IEnumerable<byte[]> packets)
    {
        byte[] lacing = [.. packets.SelectMany(p => Enumerable.Repeat((byte)255, p.Length / 255).Append((byte)(p.Length % 255)))];
        byte[] page = [.. "OggS"u8, 0, flags, .. BitConverter.GetBytes(granule), 7, 0, 0, 0, .. BitConverter.GetBytes(sequence), 0, 0, 0, 0, (byte)lacing.Length, .. lacing, .. packets.SelectMany(p => p)];
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), OggReader.Sum(0, page));
        to.Write(page);
    }

    private static byte[] Sample(int tag, int bits, float value) => (tag, bits) switch
    {
        (7, _) => [MuLawEncoder.LinearToMuLawSample((short)(value * 32767))],
        (6, _) => [ALawEncoder.LinearToALawSample((short)(value * 32767))],
        (3, 32) => BitConverter.GetBytes(value),
        (3, _) => BitConverter.GetBytes((double)value),
        (_, 8) => [(byte)Math.Round(128 + (value * 127))],
        (_, 16) => BitConverter.GetBytes((short)Math.Round(value * 32767)),
        (_, 24) => BitConverter.GetBytes((int)Math.Round(value * 8388607))[..3],
        _ => BitConverter.GetBytes((int)Math.Round(value * 2147483000.0)),
    };
}
