using System.Security.Cryptography;
using System.Text;

namespace CallQa.Dataset.Forgetting;

/// <summary>
/// The secret by which tombstones and pseudonyms are made: without it nobody can try whom they stand for (HMAC-SHA256,
/// RFC 2104). Immutable, thread safe.
/// </summary>
public sealed class TombstoneKey
{
    /// <summary>Fewest bytes of a key file: as long as the hash, RFC 2104 section 3.</summary>
    public const int FewestBytes = 32;

    private const int MostBytes = 4096;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly byte[] _secret;

    private TombstoneKey(byte[] secret) => _secret = secret;

    /// <summary>Reads a key file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dataset">The folder of results; who has that must not have the key with it.</param>
    /// <exception cref="InvalidDataException">It is missing, too short, too long, open to others, or inside the dataset; the message says what is allowed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static TombstoneKey Read(string path, string dataset)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(dataset);
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new InvalidDataException($"The key file '{path}' does not exist; make one with: (umask 077; head -c {FewestBytes} /dev/urandom > '{path}')");
        string real = file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
        if (real.StartsWith(Path.GetFullPath(dataset).TrimEnd('/') + "/", StringComparison.Ordinal))
            throw new InvalidDataException($"The key file '{path}' lies in the dataset; it must lie where those who read the dataset do not.");
        if ((File.GetUnixFileMode(real) & Others) != UnixFileMode.None)
            throw new InvalidDataException($"The key file '{path}' is open to other users; it must be its owner's alone: chmod 600 '{path}'");
        long length = new FileInfo(real).Length;
        if (length is < FewestBytes or > MostBytes)
            throw new InvalidDataException($"The key file '{path}' has {length} bytes; it must have {FewestBytes} to {MostBytes}, made by chance.");
        return new(File.ReadAllBytes(real));
    }

    /// <summary>
    /// What stands for a value of a kind in what is given to others, as 24 hexadecimal digits: the same for the same value and
    /// key, and never a tombstone's mark.
    /// </summary>
    public string Pseudonym(string kind, string value) => Mark($"pseudonym {kind}", value)[..24];

    /// <summary>What stands for a value of a kind; nothing of the value can be learnt from it without the key.</summary>
    internal string Mark(string kind, string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{kind}\0{value}")));
}
