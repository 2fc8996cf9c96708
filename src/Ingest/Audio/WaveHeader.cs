namespace CallQa.Ingest;

/// <summary>What a WAV file says of itself, checked against itself and against the file's real length.</summary>
/// <param name="Encoding">How samples are written.</param>
/// <param name="Bits">Bits a sample.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Rate">Samples a second.</param>
/// <param name="BytesPerSecond">Bytes a second of sound.</param>
/// <param name="DataAt">Place of the first sample.</param>
/// <param name="DataBytes">Bytes of samples.</param>
/// <param name="Streamed">True where the length was left open and the file's end was taken.</param>
internal sealed record WaveHeader(WaveEncoding Encoding, int Bits, int Channels, int Rate, long BytesPerSecond, long DataAt, long DataBytes, bool Streamed)
{
    /// <summary>Bytes of one sample of all channels.</summary>
    public int FrameBytes => Channels * Bits / 8;

    /// <summary>Samples in each channel.</summary>
    public long Frames => DataBytes / FrameBytes;

    /// <summary>Name for messages.</summary>
    public string Name => $"{Encoding switch { WaveEncoding.Pcm => "PCM", WaveEncoding.Float => "float", WaveEncoding.ALaw => "A-law", _ => "mu-law" }} {Bits} bit {Rate} Hz";
}
