namespace CallQa.Ingest;

/// <summary>Opens a recording with the decoder that its first bytes ask for, whatever its extension.</summary>
internal static class AudioFile
{
    /// <summary>Decodes the file.</summary>
    /// <exception cref="AudioException">Damaged or unsupported.</exception>
    /// <exception cref="IOException">Cannot be read.</exception>
    public static Recording Decode(string path, Action<long> decoded, CancellationToken ct)
    {
        using Stream file = InputFile.Open(path);
        byte[] magic = new byte[4];
        int got = file.ReadAtLeast(magic, 4, throwOnEndOfStream: false);
        file.Position = 0;
        if (got == 0)
            throw new AudioException("empty", "it is empty, or no ordinary file");
        return Decoder(magic).Decode(file, decoded, ct);
    }

    private static IAudioDecoder Decoder(ReadOnlySpan<byte> magic)
    {
        if (magic.SequenceEqual("RIFF"u8) || magic.SequenceEqual("RF64"u8))
            return new WaveDecoder();
        if (magic.SequenceEqual("OggS"u8))
            return new OpusFileDecoder();
        throw AudioException.Damaged("it does not begin like a sound file; it must begin with RIFF, RF64 or OggS");
    }
}
