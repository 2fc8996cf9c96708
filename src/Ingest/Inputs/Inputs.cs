using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Finds the calls in folders: recordings with their sidecars, and ready transcripts.</summary>
public static class Inputs
{
    /// <summary>
    /// Looks through files and folders (and the folders in them). Of a recording and a transcript of one stem the
    /// transcript is taken, and a note says so. Whether a file can really be read shows only in <see cref="Ingester.ReadAsync"/>.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="legs">How recordings that hold one side of a call each are called; null for the usual ways.</param>
    /// <exception cref="DirectoryNotFoundException">One of <paramref name="paths"/> does not exist.</exception>
    public static InputScan Scan(IReadOnlyList<string> paths, LegEndings? legs = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var refused = new List<InputRefusal>();
        List<FoundFile> files = FolderWalk.List(paths, refused);
        Dictionary<string, JsonRole> json = files.Where(f => IsJson(f) || FileNames.IsTranscript(f.Extension))
            .ToDictionary(f => f.Path, f => JsonPeek.Role(f.Path), StringComparer.Ordinal);
        FoundFile[] sound = [.. files.Where(FileNames.IsRecording)];
        var notes = new List<string>();
        List<LegPair> pairs = Legs.Find(sound, legs ?? LegEndings.Usual, notes);
        HashSet<string> recordings = sound.Select(f => f.Stem).Concat(pairs.Select(p => p.Stem)).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, FoundFile> transcripts = BestTranscripts(files, json);

        var inputs = new List<CallInput>();
        var beside = new List<string>();
        foreach (FoundFile file in files)
        {
            if (pairs.Find(p => p.Has(file)) is { } pair)
            {
                TakeSide(file, pair);
            }
            else if (sound.Contains(file))
            {
                if (pairs.Exists(p => string.Equals(p.Stem, file.Stem, StringComparison.Ordinal)))
                    notes.Add($"{file.Relative}: the two sides of the call lie beside it and are used, this recording is not read.");
                else if (transcripts.ContainsKey(file.Stem))
                    notes.Add($"{file.Relative}: its transcript of the same name is used, the recording is not read.");
                else
                    inputs.Add(new(file.Path, file.Relative, InputKind.Recording, SidecarOf(file)));
            }
            else if (json.TryGetValue(file.Path, out JsonRole role))
            {
                TakeJson(file, role, recordings.Contains(file.Stem));
            }
            else if (FileNames.MayLieBeside(file.Extension) && !file.Named)
            {
                beside.Add(file.Relative);
            }
            else
            {
                refused.Add(new(file.Relative, "unsupported", $"'{Extension(file)}' is no format that can be read; {FileNames.Allowed}."));
            }
        }

        if (beside.Count > 0)
            notes.Add($"{Counted.Of(beside.Count, "file that is no call was", "files that are no calls were")} passed over: {string.Join(", ", beside.Take(5))}{(beside.Count > 5 ? " ..." : "")}.");
        refused.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new([.. inputs], [.. refused], [.. notes]);

        void TakeSide(FoundFile file, LegPair pair)
        {
            if (transcripts.ContainsKey(pair.Stem))
                notes.Add($"{file.Relative}: the call's transcript is used, the recording is not read.");
            else if (file == pair.First)
                inputs.Add(new(file.Path, file.Relative, InputKind.Recording, SidecarOf(pair)) { Leg = new(pair.Second.Path, pair.FirstIsAgent) });
        }

        void TakeJson(FoundFile file, JsonRole role, bool beside)
        {
            // What cannot be read goes on as an input, so that reading it says where it is damaged.
            if (transcripts.TryGetValue(file.Stem, out FoundFile? best) && best != file && role is JsonRole.Transcript or JsonRole.Foreign)
                notes.Add($"{file.Relative}: {Path.GetFileName(best!.Path)}, a transcript of the same name, is used instead.");
            else if (role == JsonRole.Foreign || FileNames.IsTranscript(file.Extension))
                inputs.Add(new(file.Path, file.Relative, InputKind.Foreign, SidecarOf(file)));
            else if (role == JsonRole.Transcript || (role == JsonRole.Unreadable && !beside))
                inputs.Add(new(file.Path, file.Relative, InputKind.Transcript, null));
            else if (role == JsonRole.Other && !beside)
                refused.Add(new(file.Relative, "unsupported", "The JSON has neither 'schema' (a transcript) nor 'call' (the facts of a recording), and is no transcript of another program that is known."));
            else if (role == JsonRole.Sidecar && !beside && best is null)
                notes.Add($"{file.Relative}: the facts of a recording, but no recording of that name lies beside it.");
        }
    }

    private static bool IsJson(FoundFile file) => string.Equals(file.Extension, ".json", StringComparison.Ordinal);

    private static string Extension(FoundFile file) => file.Extension.Length == 0 ? Path.GetFileName(file.Path) : file.Extension;

    /// <summary>
    /// The transcript to read of each stem. Recognisers write the same words in several forms: ours tells most, then JSON,
    /// then subtitles; of equals the first counts.
    /// </summary>
    private static Dictionary<string, FoundFile> BestTranscripts(List<FoundFile> files, Dictionary<string, JsonRole> json)
    {
        var best = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        foreach (FoundFile file in files.Where(f => json.GetValueOrDefault(f.Path) is JsonRole.Transcript or JsonRole.Foreign).OrderBy(Rank))
            best.TryAdd(file.Stem, file);
        return best;

        int Rank(FoundFile file) => json[file.Path] == JsonRole.Transcript ? 0 : file.Extension switch { ".vtt" => 2, ".srt" => 3, _ => 1 };
    }

    private static string? SidecarOf(LegPair pair) =>
        File.Exists(pair.Stem + ".json") ? pair.Stem + ".json" : SidecarOf(pair.First) ?? SidecarOf(pair.Second);

    // Looked up on disk, not in the list: the user may have named the recording alone.
    private static string? SidecarOf(FoundFile file)
    {
        string path = file.Stem + ".json", second = file.Stem + FileNames.Facts + ".json";
        bool recording = FileNames.IsRecording(file.Extension);
        if (File.Exists(path) && (recording || (!string.Equals(path, file.Path, StringComparison.Ordinal) && JsonPeek.Role(path) == JsonRole.Sidecar)))
            return path;
        string exported = file.Path + FileNames.Exported + ".json";
        return File.Exists(second) ? second : recording && File.Exists(exported) ? exported : null;
    }
}
