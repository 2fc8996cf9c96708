namespace CallQa.Ingest;

/// <summary>About how long an input will be listened to: for sharing work out evenly, never for results. Pure but for reading headers.</summary>
public static class SoundLength
{
    /// <summary>What a ready transcript counts as: it is not listened to, yet not free.</summary>
    private const double OfTranscript = 1;

    /// <summary>Of compressed sound whose header is not read: about 32 kbit/s, as recorders write.</summary>
    private const double BytesPerSecond = 4000;

    /// <summary>Seconds: of a WAV by its header, of other sound by its bytes, of a call in two files the longer; a transcript counts as one.</summary>
    public static double Seconds(CallInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Kind != InputKind.Recording)
            return OfTranscript;
        double first = Seconds(input.Path);
        return input.Leg is { } leg ? Math.Max(first, Seconds(leg.Path)) : first;
    }

    private static double Seconds(string path)
    {
        try
        {
            using Stream file = InputFile.Open(path);
            WaveHeader header = WaveHeaderReader.Read(file);
            return (double)header.DataBytes / header.BytesPerSecond;
        }
        catch (Exception error) when (error is AudioException or IOException or UnauthorizedAccessException)
        {
            // Another format, or a damaged file: its bytes tell enough.
            var file = new FileInfo(path);
            return file.Exists ? file.Length / BytesPerSecond : 0;
        }
    }
}
