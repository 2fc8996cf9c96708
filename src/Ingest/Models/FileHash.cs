using System.Buffers;
using System.Security.Cryptography;

namespace CallQa.Ingest.Models;

/// <summary>SHA-256 of files. Thread safe.</summary>
internal static class FileHash
{
    private const int Block = 1 << 20;

    /// <summary>SHA-256 of a file in lower-case hex.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string Sha256(string path, CancellationToken cancel = default)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Sha256(file, cancel);
    }

    /// <summary>SHA-256 of a stream from where it stands to its end.</summary>
    public static string Sha256(Stream file, CancellationToken cancel = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            for (int read; (read = file.Read(buffer)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
