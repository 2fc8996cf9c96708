using System.Security.Cryptography;
using System.Text;

namespace CallQa.Ingest;

/// <summary>SHA-256 of what a call was read from.</summary>
internal static class SoundHash
{
    /// <summary>Of the call's file, or of the two that hold a side each; lower-case hex.</summary>
    /// <exception cref="IOException">Cannot be read.</exception>
    public static string Of(string path, string? otherLeg) => otherLeg is null ? OfFile(path) : OfText($"{OfFile(path)}\n{OfFile(otherLeg)}");

    /// <summary>Of a file.</summary>
    /// <exception cref="IOException">Cannot be read.</exception>
    public static string OfFile(string path)
    {
        using Stream file = InputFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Of a text in UTF-8.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
