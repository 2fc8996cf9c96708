using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>The ends of names by which recordings that hold one side of a call each are known: one's own, then the usual ones. Immutable.</summary>
public sealed class LegEndings
{
    // What a channel receives is what its own party says, so the caller's side comes first where names tell no roles.
    private static readonly ImmutableArray<LegEnding> Known =
    [
        new("-in", "-out", false), new("-rx", "-tx", false),
        new("_agent", "_caller", true), new("_agent", "_customer", true), new("-agent", "-caller", true), new("-agent", "-customer", true),
    ];

    /// <summary>The usual ones alone.</summary>
    public static readonly LegEndings Usual = new([]);

    private readonly ImmutableArray<LegEnding> own;

    private LegEndings(ImmutableArray<LegEnding> own)
    {
        this.own = own;
        All = [.. own, .. Known];
    }

    /// <summary>All, in the order in which they are tried.</summary>
    internal ImmutableArray<LegEnding> All { get; }

    /// <summary>Reads one's own: <c>-operator/-klient</c>, several with commas between them; the first of two becomes the first channel.</summary>
    /// <param name="text">The text; empty for none.</param>
    /// <param name="faults">Takes what is wrong with a pair, one sentence each; such a pair is left out.</param>
    public static LegEndings Parse(string text, List<string> faults)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(faults);
        var pairs = new List<LegEnding>();
        foreach (string pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = pair.Split('/', StringSplitOptions.TrimEntries);
            if (Fault(ends, pairs) is { } fault)
                faults.Add($"'{pair}' {fault}; a pair must be two different endings of names without .wav and the like, with a slash between them, such as -operator/-klient.");
            else
                pairs.Add(new(ends[0], ends[1], FirstIsAgent: false));
        }

        return new([.. pairs]);
    }

    /// <summary>One's own, as they are written in the settings; empty where there are none.</summary>
    public override string ToString() => string.Join(',', own.Select(e => $"{e.First}/{e.Second}"));

    private static string? Fault(string[] ends, List<LegEnding> before)
    {
        if (ends.Length != 2)
            return ends.Length == 1 ? "is one ending" : $"has {ends.Length} endings";
        if (ends.Contains("", StringComparer.Ordinal))
            return "has an empty ending";
        if (Array.Exists(ends, e => FileNames.IsRecording(Path.GetExtension(e).ToLowerInvariant())))
            return "has the extension of a recording";
        var pair = new LegEnding(ends[0], ends[1], FirstIsAgent: false);
        return pair.IsOne ? "has the same ending twice" : before.Exists(pair.IsSame) ? "stands there twice" : null;
    }
}
