using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallQa.Ingest;

/// <summary>
/// Reads calls: recordings through decoding, voice activity and recognition, ready transcripts as they are. Models are
/// loaded with the first recording, so a folder of transcripts needs none. Thread safe.
/// </summary>
public sealed class Ingester : IDisposable
{
    // To be raised with every change that changes words, times, speakers or events of a recording or a transcript.
    private const string CodeVersion = "ingest/1";

    private readonly IngestSettings settings;

    private Ingester(IngestSettings settings)
    {
        this.settings = settings;
        Fingerprint = Hash(string.Join(
            '\n',
            CodeVersion,
            settings.SpeechModelSha256,
            settings.VadModelSha256,
            settings.AgentChannel.ToString(CultureInfo.InvariantCulture),
            settings.Language.Code()));
    }

    /// <summary>SHA-256 over all that changes the words of a recording besides the recording: models, settings, code.</summary>
    public string Fingerprint { get; }

    /// <summary>Makes an ingester; touches no file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 worker, or an agent channel other than 0 and 1.</exception>
    public static Ingester Open(IngestSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Workers, 1, nameof(settings));
        if (settings.AgentChannel is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(settings), settings.AgentChannel, "The agent's channel is 0 or 1.");
        return new(settings);
    }

    /// <summary>
    /// The key of a call's words: SHA-256 over the file, its sidecar and what else changes the result (for a transcript
    /// only the code). The same key means the same outcome of <see cref="ReadAsync"/>.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public string KeyFor(CallInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        string facts = input.Sidecar is { } sidecar ? HashFile(sidecar) : "";
        return Hash($"{(input.Kind == InputKind.Recording ? Fingerprint : CodeVersion)}\n{HashFile(input.Path)}\n{facts}");
    }

    /// <summary>Reads one call. For up to <see cref="IngestSettings.Workers"/> callers at once; more wait for their turn.</summary>
    /// <exception cref="ModelException">A model is missing or wrong: no recording can be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<IngestOutcome> ReadAsync(CallInput input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        string stage = input.Kind == InputKind.Recording ? "decode" : "transcript";
        try
        {
            return input.Kind == InputKind.Recording
                ? IngestOutcome.Failed(new("decode", "unsupported", $"{input.RelativePath}: recordings cannot be read yet."))
                : await ReadTranscriptAsync(input, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return IngestOutcome.Failed(new(stage, "unreadable", $"{input.RelativePath} cannot be read ({e.GetType().Name}); it must be a readable file."));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static async Task<IngestOutcome> ReadTranscriptAsync(CallInput input, CancellationToken ct)
    {
        long length = new FileInfo(input.Path).Length;
        if (length > JsonPeek.LargestFile)
            return IngestOutcome.Failed(new("transcript", "too-large", $"{input.RelativePath} has {length} bytes; at most {JsonPeek.LargestFile} are read."));
        byte[] json = await File.ReadAllBytesAsync(input.Path, ct);
        var origin = new TranscriptOrigin
        {
            Kind = TranscriptReader.Schema,
            Path = input.RelativePath,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(json)),
        };
        (Transcript? transcript, IngestProblem? problem) = TranscriptReader.Read(json, input.RelativePath, origin);
        return new(transcript, problem);
    }

    private static string HashFile(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
