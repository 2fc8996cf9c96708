using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallQa.Ingest.WordErrors;

/// <summary>
/// Reads the texts of calls as transcripts that can be scored: of an utterance whose words are given as they were spoken
/// (<c>seven forty</c> for <c>7.40</c>) the written text counts, without times of words.
/// </summary>
public static class WrittenTranscripts
{
    /// <summary>All texts of these folders and the folders in them, in ordinal order of call id.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="InvalidDataException">A file is no transcript, or two are of one call; the message says which.</exception>
    public static ImmutableArray<Transcript> Read(IReadOnlyList<string> folders)
    {
        var reference = AsrReference.Read(folders);
        return
        [
            .. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)).Select(Read)
                .OrderBy(t => Array.IndexOf([.. reference.Ids], t.Call.Id.Value)),
        ];
    }

    private static Transcript Read(string path)
    {
        var origin = new TranscriptOrigin { Kind = TranscriptReader.Schema, Path = path, Sha256 = "" };
        (Transcript? transcript, IngestProblem? problem) = TranscriptReader.Read(Encoding.UTF8.GetBytes(Written(path)), path, origin);
        return transcript ?? throw new InvalidDataException(problem!.Found);
    }

    private static string Written(string path)
    {
        try
        {
            JsonNode root = JsonNode.Parse(File.ReadAllBytes(path))!;
            foreach (JsonObject utterance in root["utterances"]!.AsArray().Select(u => u!.AsObject()))
            {
                bool spoken = utterance.Remove("spoken");
                if (spoken || (utterance["words"] is JsonArray words && words.Any(w => w!.AsObject().ContainsKey("spoken"))))
                    utterance.Remove("words");
            }

            return root.ToJsonString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InvalidDataException($"{path}: no transcript ({e.GetType().Name}); it must be a callqa.transcript/1 file.", e);
        }
    }
}
