namespace CallQa.Ingest;

/// <summary>Finds the recordings that hold one side of a call each, by the ends of their names.</summary>
internal static class Legs
{
    /// <summary>The pairs among the recordings; each file belongs to one at most.</summary>
    /// <param name="recordings">The recordings, in their order.</param>
    /// <param name="endings">The ends of names.</param>
    /// <param name="notes">Told of files that are called like one side and stand alone.</param>
    public static List<LegPair> Find(IReadOnlyList<FoundFile> recordings, LegEndings endings, List<string> notes)
    {
        var byStem = new Dictionary<string, FoundFile>(StringComparer.OrdinalIgnoreCase);
        foreach (FoundFile file in recordings)
            byStem.TryAdd(file.Stem, file);
        var pairs = new List<LegPair>();
        foreach ((string first, string second, bool agent) in endings.All)
            foreach (FoundFile file in recordings)
                if (Cut(file.Stem, first) is { } stem && byStem.TryGetValue(stem + second, out FoundFile? other) && !pairs.Exists(p => p.Has(file) || p.Has(other)))
                    pairs.Add(new(stem, file, other, agent));
        foreach (FoundFile file in recordings)
            if (!pairs.Exists(p => p.Has(file)) && endings.All.FirstOrDefault(e => Cut(file.Stem, e.First) is not null || Cut(file.Stem, e.Second) is not null) is { First: not null } ending)
                notes.Add($"{file.Relative} is called like one side of a call ({ending.First}, {ending.Second}), and the other does not lie beside it; it is read alone.");
        return pairs;
    }

    /// <summary>The recordings that lie beside the one of the first side and are called like its other side; none where its own name is none of a first side.</summary>
    public static IEnumerable<string> Beside(string first, LegEndings endings)
    {
        string stem = new FoundFile(first, "", Named: true).Stem;
        foreach ((string ending, string second, _) in endings.All)
            if (Cut(stem, ending) is { } common)
                foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(first)!).Order(StringComparer.Ordinal))
                    if (FileNames.IsRecording(Path.GetExtension(file).ToLowerInvariant()) && IsCalled(file, common + second))
                        yield return file;
    }

    private static bool IsCalled(string file, string stem) => string.Equals(new FoundFile(file, "", Named: true).Stem, stem, StringComparison.OrdinalIgnoreCase);

    private static string? Cut(string stem, string ending) =>
        stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && !stem.EndsWith(Path.DirectorySeparatorChar + ending, StringComparison.OrdinalIgnoreCase)
            ? stem[..^ending.Length]
            : null;
}
