using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>The content of a foreign file: JSON, several JSON values one after the other, or text. Disposing frees the JSON.</summary>
internal sealed class ForeignFile : IDisposable
{
    private readonly ImmutableArray<JsonDocument> documents;

    private ForeignFile(ImmutableArray<JsonDocument> documents, string text)
    {
        this.documents = documents;
        Text = text;
        Json = [.. documents.Select(d => d.RootElement)];
    }

    /// <summary>The JSON values; none where the file is text.</summary>
    public ImmutableArray<JsonElement> Json { get; }

    /// <summary>The text; empty where the file is JSON.</summary>
    public string Text { get; }

    /// <summary>The only JSON value where it is an object.</summary>
    public JsonElement? Object => Json.Length == 1 && Json[0].ValueKind == JsonValueKind.Object ? Json[0] : null;

    /// <summary>Takes the content apart; what does not begin like JSON is text.</summary>
    /// <exception cref="JsonException">It begins like JSON and is none.</exception>
    public static ForeignFile Open(ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith("\uFEFF"u8))
            content = content[3..];
        if (Decoded(content.Span) is { } utf16)
            return new([], utf16);
        if (content.Span.TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..])
            return new([], Encoding.UTF8.GetString(content.Span));
        // Recognisers that cut words into bytes write halves of letters: those become U+FFFD, and the rest is read.
        if (!System.Text.Unicode.Utf8.IsValid(content.Span))
            content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content.Span));
        return new(Documents(content), "");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (JsonDocument document in documents)
            document.Dispose();
    }

    private static ImmutableArray<JsonDocument> Documents(ReadOnlyMemory<byte> content)
    {
        var read = ImmutableArray.CreateBuilder<JsonDocument>();
        try
        {
            var reader = new Utf8JsonReader(content.Span, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
                read.Add(JsonDocument.ParseValue(ref reader));
            return read.ToImmutable();
        }
        catch (JsonException)
        {
            foreach (JsonDocument document in read)
                document.Dispose();
            throw;
        }
    }

    // Subtitle editors on Windows write UTF-16.
    private static string? Decoded(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content[2..]),
        _ => null,
    };
}
