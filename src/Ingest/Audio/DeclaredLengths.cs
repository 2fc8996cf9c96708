using System.Buffers.Binary;

namespace CallQa.Ingest;

/// <summary>Holds what files declare against what is there, for formats whose declared length ffmpeg does not tell.</summary>
internal static class DeclaredLengths
{
    private const int MostChunks = 1000;

    /// <summary>Sony Wave64: the whole file's length follows its first name of 16 bytes.</summary>
    public static void CheckW64(Stream file)
    {
        byte[] head = new byte[24];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(16)) is var declared && declared > file.Length)
            throw CutOff(declared, file.Length);
    }

    /// <summary>Core Audio: chunks of a name and a length; a length of -1 goes to the end.</summary>
    public static void CheckCaf(Stream file)
    {
        file.Position = 8;
        byte[] head = new byte[12];
        for (int n = 0; n < MostChunks && file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length; n++)
        {
            long size = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(4)), there = file.Length - file.Position;
            if (size < 0)
                return;
            if (size > there)
                throw CutOff(size, there);
            file.Position += size;
        }
    }

    private static AudioException CutOff(long declared, long there) =>
        AudioException.Damaged($"it declares {declared} bytes, but only {there} are there (cut off)");
}
