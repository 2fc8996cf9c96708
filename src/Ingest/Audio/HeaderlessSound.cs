namespace CallQa.Ingest;

/// <summary>
/// Sound as telephone exchanges write it, samples or frames and nothing else. Nothing in such a file tells what it is, how fast
/// it is or how long it should be, so its ending is believed.
/// </summary>
internal static class HeaderlessSound
{
    private const int GsmFrame = 33;

    /// <summary>The format that goes by this ending, or null.</summary>
    public static SoundFormat? Find(ReadOnlySpan<byte> head, string extension) => extension switch
    {
        ".ulaw" or ".ul" or ".mulaw" => Samples("mu-law", WaveEncoding.MuLaw, 8, 8000),
        ".alaw" or ".al" => Samples("A-law", WaveEncoding.ALaw, 8, 8000),
        ".sln" or ".slin" => Samples("PCM", WaveEncoding.Pcm, 16, 8000),
        ".sln16" or ".slin16" => Samples("PCM", WaveEncoding.Pcm, 16, 16_000),
        ".gsm" when head.Length >= GsmFrame && head[0] >> 4 == 0xD => SoundFormat.Foreign("GSM 6.10 without header", ["gsm"], CheckGsm),
        ".g729" => SoundFormat.Foreign("G.729 without header", ["g729"]),
        ".g722" => SoundFormat.Foreign("G.722 without header", ["g722"]),
        _ => null,
    };

    private static SoundFormat Samples(string name, WaveEncoding encoding, int bits, int rate) =>
        SoundFormat.Own($"{name} without header", () => new WaveDecoder(new(encoding, bits, 1, rate, bits * rate / 8, 0, 0, Streamed: false)));

    // Every frame begins with the same four bits: the only thing by which damage shows.
    private static void CheckGsm(Stream file)
    {
        byte[] frame = new byte[GsmFrame];
        for (long at = 0; at < file.Length; at += GsmFrame)
            if (file.ReadAtLeast(frame, GsmFrame, throwOnEndOfStream: false) < GsmFrame || frame[0] >> 4 != 0xD)
                throw AudioException.Damaged($"no whole GSM frame begins at byte {at}");
    }
}
