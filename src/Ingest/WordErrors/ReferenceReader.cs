using System.Collections.Immutable;
using System.Text.Json;

namespace CallQa.Ingest.WordErrors;

/// <summary>
/// Reads reference texts: <c>callqa.transcript/1</c> whose words hold what was spoken (<c>seven forty</c>) where the text
/// writes it otherwise (<c>7.40</c>), so it is read more freely than a transcript that is to be scored.
/// </summary>
internal static class ReferenceReader
{
    /// <summary>All reference calls of a folder and the folders in it, in ordinal order of id.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="InvalidDataException">A file is no reference text; the message says which and why.</exception>
    public static ImmutableArray<ReferenceCall> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"'{folder}' does not exist; it must be a folder of reference texts.");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Select(path => Read(path, Path.TrimEndingDirectorySeparator(Path.GetDirectoryName(path)!)))
                .OrderBy(r => r.Id, StringComparer.Ordinal),
        ];
    }

    private static ReferenceCall Read(string path, string set)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement call = document.RootElement.GetProperty("call");
            if (!Codes.TryParse(call.GetProperty("language").GetString() ?? "", out Language language))
                throw new InvalidDataException($"{path}: the call's language is none of ru, sv, en.");
            var words = new SortedDictionary<Speaker, List<TimedWord>>();
            foreach (JsonElement utterance in document.RootElement.GetProperty("utterances").EnumerateArray())
            {
                _ = Codes.TryParse(utterance.GetProperty("speaker").GetString() ?? "", out Speaker speaker);
                if (!words.TryGetValue(speaker, out List<TimedWord>? list))
                    words[speaker] = list = [];
                list.AddRange(Words(utterance, language));
            }

            return new(call.GetProperty("id").GetString() ?? "", set, language, words.ToImmutableSortedDictionary(w => w.Key, w => w.Value.ToImmutableArray()));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: no reference text ({e.GetType().Name}); it must be a callqa.transcript/1 file.", e);
        }
    }

    private static IEnumerable<TimedWord> Words(JsonElement utterance, Language language)
    {
        if (!utterance.TryGetProperty("words", out JsonElement words))
            return ComparedWords.Of(utterance.GetProperty("text").GetString() ?? "", null, language);
        return words.EnumerateArray().SelectMany(word => ComparedWords.Of(
            word.GetProperty(word.TryGetProperty("spoken", out _) ? "spoken" : "text").GetString() ?? "",
            (long)Math.Round(word.GetProperty("start_s").GetDouble() * 1000),
            language));
    }
}
