using CallQa.Dataset.Manifests;

namespace CallQa.Dataset.Checking;

/// <summary>Whether a file is the one that the manifest names.</summary>
internal static class FileDamage
{
    /// <summary>What is wrong with it, as a sentence; null for nothing.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="file">What the manifest says of it.</param>
    /// <param name="hash">Also reads it and compares its SHA-256.</param>
    public static string? Of(string path, ManifestFile file, bool hash)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
            return $"It is missing; the manifest says {DatasetCheck.Number(file.Bytes)} bytes.";
        if (info.Length != file.Bytes)
            return $"It has {DatasetCheck.Number(info.Length)} bytes; the manifest says {DatasetCheck.Number(file.Bytes)}.";
        if (!hash)
            return null;
        try
        {
            string sha = Durable.Sha256(path);
            return string.Equals(sha, file.Sha256, StringComparison.Ordinal) ? null : $"Its SHA-256 is {sha}; the manifest says {file.Sha256}.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"It cannot be read: {error.Message}";
        }
    }
}
