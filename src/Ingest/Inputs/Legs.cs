namespace CallQa.Ingest;

/// <summary>Finds the recordings that hold one side of a call each, by the ends of their names.</summary>
internal static class Legs
{
    // What a channel receives is what its own party says, so the caller's side comes first where names tell no roles.
    private static readonly (string First, string Second, bool FirstIsAgent)[] Endings =
    [
        ("-in", "-out", false), ("-rx", "-tx", false),
        ("_agent", "_caller", true), ("_agent", "_customer", true), ("-agent", "-caller", true), ("-agent", "-customer", true),
    ];

    /// <summary>The pairs among the recordings; each file belongs to one at most.</summary>
    /// <param name="recordings">The recordings, in their order.</param>
    /// <param name="notes">Told of files that are called like one side and stand alone.</param>
    public static List<LegPair> Find(IReadOnlyList<FoundFile> recordings, List<string> notes)
    {
        var byStem = new Dictionary<string, FoundFile>(StringComparer.OrdinalIgnoreCase);
        foreach (FoundFile file in recordings)
            byStem.TryAdd(file.Stem, file);
        var pairs = new List<LegPair>();
        foreach ((string first, string second, bool agent) in Endings)
            foreach (FoundFile file in recordings)
                if (Cut(file.Stem, first) is { } stem && byStem.TryGetValue(stem + second, out FoundFile? other) && !pairs.Exists(p => p.Has(file) || p.Has(other)))
                    pairs.Add(new(stem, file, other, agent));
        foreach (FoundFile file in recordings)
            if (!pairs.Exists(p => p.Has(file)) && Array.Find(Endings, e => Cut(file.Stem, e.First) is not null || Cut(file.Stem, e.Second) is not null) is { First: not null } ending)
                notes.Add($"{file.Relative} is called like one side of a call ({ending.First}, {ending.Second}), and the other does not lie beside it; it is read alone.");
        return pairs;
    }

    /// <summary>The recording of the other side that lies beside the one of the first; null where the name is none of a first side, or there is none.</summary>
    public static string? Beside(string first)
    {
        string stem = new FoundFile(first, "", Named: true).Stem;
        foreach ((string ending, string second, _) in Endings)
            if (Cut(stem, ending) is { } common)
                foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(first)!, Path.GetFileName(common) + second + ".*").Order(StringComparer.Ordinal))
                    if (FileNames.IsRecording(Path.GetExtension(file).ToLowerInvariant()))
                        return file;
        return null;
    }

    private static string? Cut(string stem, string ending) =>
        stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !stem.EndsWith(Path.DirectorySeparatorChar + ending, StringComparison.OrdinalIgnoreCase)
            ? stem[..^ending.Length]
            : null;
}
