namespace CallQa.Ingest;

/// <summary>Recognises formats by their first bytes; only sound that has no header at all goes by the file's ending.</summary>
internal static class SoundFormats
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadLength = 4096;

    /// <summary>What can be read, for messages.</summary>
    public const string Known = "WAV, Ogg Opus, Ogg Vorbis, and with ffmpeg " + FfmpegProgram.Adds;

    /// <summary>The format of the file that begins with <paramref name="head"/>; null where nothing is recognised.</summary>
    /// <param name="head">The first bytes, up to <see cref="HeadLength"/>.</param>
    /// <param name="extension">Lower-case ending of the file's name, with its dot.</param>
    public static SoundFormat? Find(ReadOnlySpan<byte> head, string extension) =>
        Named(head) ?? HeaderlessSound.Find(head, extension) ?? Framed(head);

    private static SoundFormat? Named(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8))
            return Riff(head);
        if (head.StartsWith("OggS"u8))
            return Ogg(head);
        if (head.StartsWith("ID3"u8))
            return SoundFormat.Foreign("MP3", ["mp3"]);
        if (head.StartsWith("fLaC"u8))
            return SoundFormat.Foreign("FLAC", ["flac"]);
        if (head.Length > 12 && head[4..].StartsWith("ftyp"u8))
            return SoundFormat.Foreign("MP4 (M4A, 3GP)", ["mov"]);
        if (head.StartsWith("#!AMR"u8))
            return SoundFormat.Foreign("AMR", ["amr"]);
        if (head.StartsWith("\x1A\x45"u8) && head.Length > 4 && head[2] == 0xDF && head[3] == 0xA3)
            return SoundFormat.Foreign("WebM (Matroska)", ["matroska"]);
        if (head.StartsWith(".snd"u8))
            return SoundFormat.Foreign("AU", ["au"]);
        if (head.StartsWith("FORM"u8) && head.Length > 12 && head[8..].StartsWith("AIF"u8))
            return SoundFormat.Foreign("AIFF", ["aiff"]);
        if (head.StartsWith("riff\x2E"u8))
            return SoundFormat.Foreign("W64", ["w64"], DeclaredLengths.CheckW64);
        if (head.StartsWith("caff"u8))
            return SoundFormat.Foreign("CAF", ["caf"], DeclaredLengths.CheckCaf);
        if (head.StartsWith("wvpk"u8))
            return SoundFormat.Foreign("WavPack", ["wv"]);
        if (head.StartsWith(AsfHead))
            return SoundFormat.Foreign("WMA (ASF)", ["asf"]);
        return null;
    }

    private static ReadOnlySpan<byte> AsfHead => [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11];

    private static SoundFormat? Riff(ReadOnlySpan<byte> head)
    {
        if (WaveCodecs.Find(head) is { } codec)
            return SoundFormat.Foreign($"{codec} in WAV", ["wav"], file => WaveHeaderReader.Read(file));
        return SoundFormat.Own("WAV", () => new WaveDecoder());
    }

    private static SoundFormat Ogg(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> packet = head.Length > 27 && head.Length > 27 + head[26] ? head[(27 + head[26])..] : [];
        if (packet.StartsWith("\x01vorbis"u8))
            return SoundFormat.Own("Ogg Vorbis", () => new VorbisFileDecoder());
        if (packet.StartsWith("Speex   "u8))
            return SoundFormat.Foreign("Ogg Speex", ["ogg"], CheckPages);
        if (packet.Length > 5 && packet[0] == 0x7F && packet[1..].StartsWith("FLAC"u8))
            return SoundFormat.Foreign("Ogg FLAC", ["ogg"], CheckPages);
        return SoundFormat.Own("Ogg Opus", () => new OpusFileDecoder());
    }

    private static void CheckPages(Stream file)
    {
        var ogg = new OggReader(file);
        while (ogg.Next() is not null)
        {
        }
    }

    // Streams of frames: each begins with eleven or twelve set bits, and some values of what follows are ruled out.
    private static SoundFormat? Framed(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4 || head[0] != 0xFF)
            return null;
        if ((head[1] & 0xF6) == 0xF0)
            return SoundFormat.Foreign("AAC (ADTS)", ["aac"]);
        bool mpeg = (head[1] & 0xE0) == 0xE0 && (head[1] & 0x18) != 0x08 && (head[1] & 0x06) != 0;
        return mpeg && head[2] >> 4 is not (0 or 15) && (head[2] & 0x0C) != 0x0C ? SoundFormat.Foreign("MP3", ["mp3"]) : null;
    }
}
