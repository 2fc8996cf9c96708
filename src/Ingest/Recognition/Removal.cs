namespace CallQa.Ingest;

/// <summary>Where something gave no words, and why; in the window or in the call, as the context says.</summary>
internal readonly record struct Removal(TimeRange Time, RemovalKind Kind)
{
    /// <summary>How many of each kind there are, as a sentence.</summary>
    public static string Sentence(IReadOnlyCollection<Removal> removals)
    {
        string[] parts = [.. removals.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => Words(g.Key, g.Count()))];
        return $"Not understood, or removed as invented by the recogniser: {string.Join(", ", parts)}.";
    }

    private static string Words(RemovalKind kind, int count) => kind switch
    {
        RemovalKind.Phantom => Counted.Of(count, "known phantom phrase"),
        RemovalKind.Loop => Counted.Of(count, "loop"),
        RemovalKind.Sound => Counted.Of(count, "name of a sound", "names of sounds"),
        RemovalKind.Unsure => Counted.Of(count, "unsure phrase"),
        _ => Counted.Of(count, "stretch of speech without words", "stretches of speech without words"),
    };
}
