using System.Collections.Immutable;
using System.Text.Json;
using CallQa.Ingest;

namespace CallQa.Runs.Stages;

/// <summary>
/// Reading with another speech model for some languages. A recording's language is the one that its sidecar tells; where
/// it tells none, it is read with the model for all. Disposing frees all models.
/// </summary>
/// <param name="otherwise">For all other languages, and for transcripts.</param>
/// <param name="byLanguage">For these languages.</param>
public sealed class IngestByLanguageStage(IngestStage otherwise, ImmutableSortedDictionary<Language, IngestStage> byLanguage) : IReadStage, IDisposable
{
    /// <inheritdoc/>
    public string KeyFor(CallInput input) => For(input).KeyFor(input);

    /// <inheritdoc/>
    public Task<IngestOutcome> ReadAsync(CallInput input, Action<IngestProgress> heard, CancellationToken cancellation) =>
        For(input).ReadAsync(input, heard, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        otherwise.Dispose();
        foreach (IngestStage stage in byLanguage.Values)
            stage.Dispose();
    }

    private IngestStage For(CallInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Sidecar is { } sidecar ? byLanguage.GetValueOrDefault(Told(sidecar), otherwise) : otherwise;
    }

    /// <summary>A sidecar that cannot be read is reported by the stage that reads all of it.</summary>
    private static Language Told(string sidecar)
    {
        try
        {
            using JsonDocument facts = JsonDocument.Parse(File.ReadAllBytes(sidecar));
            return facts.RootElement.ValueKind == JsonValueKind.Object
                && facts.RootElement.TryGetProperty("call", out JsonElement call)
                && call.ValueKind == JsonValueKind.Object
                && call.TryGetProperty("language", out JsonElement language)
                && language.ValueKind == JsonValueKind.String
                && Codes.TryParse(language.GetString()!, out Language told)
                    ? told
                    : Language.Unknown;
        }
        catch (JsonException)
        {
            return Language.Unknown;
        }
    }
}
