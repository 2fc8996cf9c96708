namespace CallQa.Ingest;

/// <summary>
/// Finds the recordings of calls again, in the folder that they were read from or in one above it, and decodes them. Keeps the
/// one decoded last. Not thread safe.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="legs">How recordings that hold one side of a call each are called; null for the usual ways.</param>
public sealed class RecordingFolder(string root, LegEndings? legs = null)
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private Dictionary<string, List<string>>? byName;
    private (string Recording, string Sha256, CallSound? Sound, string Problem) last = ("", "", null, "");

    /// <summary>The sound of a call; else null, and a problem that begins with the recording's name and ends as a sentence.</summary>
    /// <param name="recording">Path as the dataset has it, relative to the folder that was read.</param>
    /// <param name="sha256">SHA-256 as the dataset has it; empty to take the file whatever it holds.</param>
    /// <param name="ct">Stops the decoding.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public (CallSound? Sound, string Problem) Open(string recording, string sha256, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(sha256);
        if (recording.Length == 0)
            return (null, "The dataset names no recording of the call.");
        if (!string.Equals(last.Recording, recording, StringComparison.Ordinal) || !string.Equals(last.Sha256, sha256, StringComparison.Ordinal))
        {
            last = default; // one long call in memory, not two
            (CallSound? sound, string problem) = Find(recording, sha256, ct);
            last = (recording, sha256, sound, problem);
        }

        return (last.Sound, last.Problem);
    }

    private (CallSound? Sound, string Problem) Find(string recording, string sha256, CancellationToken ct)
    {
        try
        {
            List<string> files = Files(recording);
            if (files.Count == 0)
                return (null, $"{recording}: there is no such file in '{root}', nor in the folders in it.");
            foreach (string file in files)
                if (Same(file, sha256) is { } input)
                    return AudioFile.Recognise(input.Path) is not null ? (Decode(input, ct), "") : BesideTranscript(input, recording, ct);
            return (null, $"{recording}: the file in '{root}' is not the one that was scored; its SHA-256 is not {sha256[..Math.Min(12, sha256.Length)]}...");
        }
        catch (AudioException e)
        {
            return (null, $"{recording}: {e.Message}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{recording}: the file cannot be read ({e.GetType().Name}).");
        }
    }

    // The path itself first; then files of that path in folders below, since a run may have been given one of them.
    private List<string> Files(string recording)
    {
        string direct = Path.GetFullPath(recording, root);
        if (!direct.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return [];
        if (File.Exists(direct))
            return [direct];
        byName ??= Names();
        string end = Path.DirectorySeparatorChar + recording;
        return [.. byName.GetValueOrDefault(Path.GetFileName(recording), []).Where(f => f.EndsWith(end, StringComparison.Ordinal))];
    }

    private Dictionary<string, List<string>> Names() => Directory.Exists(root)
        ? FolderWalk.List([root], []).GroupBy(f => Path.GetFileName(f.Path), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => f.Path).ToList(), StringComparer.Ordinal)
        : [];

    // The same bytes: of the file alone, or with the other side that lies beside it.
    private CallInput? Same(string file, string sha256)
    {
        foreach (string? other in (IEnumerable<string?>)[.. Legs.Beside(file, legs ?? LegEndings.Usual), null])
            if (sha256.Length == 0 || string.Equals(SoundHash.Of(file, other), sha256, StringComparison.Ordinal))
                return new(file, "", InputKind.Recording, null) { Leg = other is null ? null : new(other, FirstIsAgent: false) };
        return null;
    }

    private static (CallSound? Sound, string Problem) BesideTranscript(CallInput transcript, string recording, CancellationToken ct)
    {
        string stem = new FoundFile(transcript.Path, "", Named: true).Stem;
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(stem)!, Path.GetFileName(stem) + ".*").Order(StringComparer.Ordinal))
            if (FileNames.IsRecording(Path.GetExtension(file).ToLowerInvariant()))
                return (Decode(new(file, "", InputKind.Recording, null), ct), "");
        return (null, $"{recording}: the call came as a transcript, and no recording of that name lies beside it.");
    }

    private static CallSound Decode(CallInput input, CancellationToken ct) => new(JoinedLegs.Decode(input, _ => { }, ct).Channels);
}
