namespace CallQa.Ingest;

/// <summary>About how long an input will be listened to: for sharing work out evenly, never for results. Pure but for reading headers.</summary>
public static class SoundLength
{
    /// <summary>What a ready transcript counts as: it is not listened to, yet not free.</summary>
    private const double OfTranscript = 1;

    /// <summary>Of compressed sound whose header is not read: about 32 kbit/s, as recorders write.</summary>
    private const double BytesPerSecond = 4000;

    /// <summary>
    /// Seconds: of a WAV by its header, of Ogg by its last page, of other sound by its bytes, of a call in two files the longer; at
    /// most what a recording may last. A transcript counts as one.
    /// </summary>
    public static double Seconds(CallInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Kind != InputKind.Recording)
            return OfTranscript;
        double first = Seconds(input.Path);
        return Math.Min(input.Leg is { } leg ? Math.Max(first, Seconds(leg.Path)) : first, AudioLimits.LongestSeconds);
    }

    /// <summary>About how much memory its samples take while it is listened to, in bytes: two channels are supposed.</summary>
    public static long SampleBytes(CallInput input) => input is { Kind: InputKind.Recording } ? SampleBytes(Seconds(input)) : 0;

    /// <summary>What the samples of so many seconds take, in bytes.</summary>
    public static long SampleBytes(double seconds) => (long)(seconds * Recording.Rate * 2 * sizeof(float));

    private static double Seconds(string path)
    {
        try
        {
            using Stream file = InputFile.Open(path);
            if (OggLength.Seconds(file) is { } ogg)
                return ogg;
            file.Position = 0;
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
