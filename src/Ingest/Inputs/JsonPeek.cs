using System.Text.Json;

namespace CallQa.Ingest;

/// <summary>Tells what a JSON file, or one of subtitles, is for from its beginning, without understanding the rest.</summary>
internal static class JsonPeek
{
    /// <summary>Files over this size are not looked into.</summary>
    public const long LargestFile = 64L << 20;

    /// <summary>The file's role; <see cref="JsonRole.Unreadable"/> also where it cannot be opened.</summary>
    public static JsonRole Role(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                return JsonRole.Unreadable;
            byte[] content = InputFile.ReadAll(path);
            JsonRole role = Role(content.AsSpan());
            return role is JsonRole.Other or JsonRole.Unreadable && ForeignReader.FormatOf(content) is not null ? JsonRole.Foreign : role;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return JsonRole.Unreadable;
        }
    }

    /// <summary>The role of a file with this content.</summary>
    public static JsonRole Role(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return JsonRole.Unreadable;
            var fields = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("schema"u8))
                    return JsonRole.Transcript;
                fields.Add(reader.GetString()!);
                reader.Skip();
            }

            return fields.Contains("call") || RecorderJson.Is(fields) ? JsonRole.Sidecar : JsonRole.Other;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return JsonRole.Unreadable;
        }
    }
}
