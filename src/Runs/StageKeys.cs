using System.Security.Cryptography;
using System.Text;
using CallQa.Dataset;
using CallQa.Runs.Stages;

namespace CallQa.Runs;

/// <summary>
/// The three keys of a call. Each holds the one before it, so a change of words changes all, a change of the act model
/// acts and findings, a change of the pack the findings alone. Redacted text depends on the words' key and the redaction,
/// so both stand in the first.
/// </summary>
internal sealed class StageKeys(CallStages stages)
{
    private readonly string _redaction = stages.Redact.Fingerprint;
    private readonly string _acts = stages.Acts.Fingerprint;
    private readonly string _score = stages.Score.Fingerprint;

    /// <summary>The first key, from what the reading stage says of the input.</summary>
    public string Words(string read) => Hash("words", read, _redaction);

    /// <summary>All keys of a call with these words.</summary>
    public CallKeys Of(string words)
    {
        string acts = Hash("acts", words, _acts);
        return new(words, acts, Hash("findings", words, acts, _score));
    }

    /// <summary>SHA-256 over parts, as lower-case hex; no part can be mistaken for another.</summary>
    public static string Hash(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
