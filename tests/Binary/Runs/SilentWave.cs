namespace CallQa.Binary.Runs;

/// <summary>A recording of silence.</summary>
internal static class SilentWave
{
    /// <summary>PCM of 16 bits; <paramref name="declared"/> bytes of sound in its header where given.</summary>
    public static byte[] Of(int seconds, short channels, int rate, int? declared = null)
    {
        int bytes = seconds * rate * channels * 2;
        using var file = new MemoryStream();
        using var to = new BinaryWriter(file);
        to.Write("RIFF"u8);
        to.Write(36 + (declared ?? bytes));
        to.Write("WAVEfmt "u8);
        to.Write(16);
        to.Write((short)1);
        to.Write(channels);
        to.Write(rate);
        to.Write(rate * channels * 2);
        to.Write((short)(channels * 2));
        to.Write((short)16);
        to.Write("data"u8);
        to.Write(declared ?? bytes);
        to.Write(new byte[bytes]);
        to.Flush();
        return file.ToArray();
    }
}
