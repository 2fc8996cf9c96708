using System.Security.Cryptography;

namespace CallQa.Ingest;

/// <summary>From a file made by another program, and the facts of its call, to a transcript.</summary>
internal static class ForeignInput
{
    /// <summary>What changes the result besides the file and the facts.</summary>
    public static string Fingerprint(IngestSettings settings) => string.Join(
        '\n', settings.AgentChannel.ToString(), settings.Language.Code(), string.Join(',', settings.AgentSpeakers));

    /// <summary>Reads the file; <paramref name="facts"/> go before what it says itself.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IngestOutcome> ReadAsync(CallInput input, CallFacts facts, IngestSettings settings, CancellationToken ct)
    {
        long length = new FileInfo(input.Path).Length;
        if (length > JsonPeek.LargestFile)
            return IngestOutcome.Failed(new("transcript", "too-large", $"{input.RelativePath} has {length} bytes; at most {JsonPeek.LargestFile} are read."));
        byte[] content = length == 0 ? [] : await File.ReadAllBytesAsync(input.Path, ct);
        (ForeignCall? call, string format, IngestProblem? problem) = ForeignReader.Read(content, input.RelativePath);
        if (call is null)
            return IngestOutcome.Failed(problem!);
        Language language = facts.Language != Language.Unknown ? facts.Language
            : call.Language.Length > 0 ? ForeignLanguages.Of(call.Language)
            : settings.Language;
        if (language == Language.Unknown)
            return IngestOutcome.Failed(new("transcript", "unknown-language", Undecided(input.RelativePath, call.Language)));
        var origin = new TranscriptOrigin
        {
            Kind = format,
            Path = input.RelativePath,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
        return new(ForeignReader.Assemble(call, facts with { Language = language }, origin, settings.AgentsChannel(facts.Direction), settings.AgentSpeakers), null);
    }

    private static string Undecided(string path, string told) => told.Length > 0
        ? $"{path}: the language is '{StrictObject.Short(told)}'; it must be Russian, Swedish or English, or 'language' in the call's facts must say otherwise."
        : $"{path}: neither the file nor the call's facts tell the language; give 'language' (ru, sv or en) in the facts, or set 'language' for all calls.";
}
