namespace CallQa.Ingest;

/// <summary>Opens a recording with the decoder that its first bytes ask for.</summary>
internal static class AudioFile
{
    /// <summary>Decodes the file.</summary>
    /// <exception cref="AudioException">Damaged or unsupported, or ffmpeg is needed and missing.</exception>
    /// <exception cref="IOException">Cannot be read.</exception>
    public static Recording Decode(string path, Action<long> decoded, CancellationToken ct)
    {
        using Stream file = InputFile.Open(path);
        if (file.Length == 0)
            throw new AudioException("empty", "it is empty, or no ordinary file");
        SoundFormat format = Recognise(file, path)
            ?? throw AudioException.Damaged($"it does not begin like a sound file; allowed are {SoundFormats.Known}");
        return format.Decoder(path).Decode(file, decoded, ct);
    }

    /// <summary>The file's format, null where it is none that is known.</summary>
    /// <exception cref="IOException">Cannot be read.</exception>
    public static SoundFormat? Recognise(string path)
    {
        using Stream file = InputFile.Open(path);
        return Recognise(file, path);
    }

    private static SoundFormat? Recognise(Stream file, string path)
    {
        byte[] head = new byte[SoundFormats.HeadLength];
        int got = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return SoundFormats.Find(head.AsSpan(0, got), Path.GetExtension(path).ToLowerInvariant());
    }
}
