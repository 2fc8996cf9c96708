using System.Collections.Frozen;
using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Continuity;

/// <summary>Reads <c>continuity/extracts.yml</c>: each key is a kind, with the keys of a signal and <c>about</c>, <c>by</c>, <c>value</c>.</summary>
internal sealed class HeardKindReader(IReadOnlySet<string> acts, YamlProblems problems)
{
    private static readonly string[] Speakers = ["agent", "customer", "anyone"];
    private static readonly string[] Taken = [.. Enum.GetValues<ThingKind>().Select(k => k.Code()), "name"];

    /// <summary>The kinds in the order of the file; what is faulty is left out and noted.</summary>
    public ImmutableArray<HeardKind> Read(YamlMap root)
    {
        var names = new SignalNames([.. root.Entries.Select(e => e.Key)], FrozenDictionary<string, Signal>.Empty, problems);
        var signals = new SignalReader(names, acts, problems);
        var kinds = ImmutableArray.CreateBuilder<HeardKind>();
        foreach (YamlEntry entry in root.Entries)
            if (ValueReader.Map(entry.Value, $"the kind '{entry.Key}'", problems) is { } map)
                kinds.Add(One(entry, map, signals));
        return kinds.ToImmutable();
    }

    private HeardKind One(YamlEntry entry, YamlMap map, SignalReader signals)
    {
        if (Taken.Contains(entry.Key, StringComparer.Ordinal))
            problems.Add(entry.KeyAt, $"'{entry.Key}' is the name of a thing that CallQa finds by itself; take another.");
        var keys = new KeyReader(map, problems);
        string about = keys.RequireText("about") ?? "";
        string by = keys.RequireWord("by", Speakers) ?? "anyone";
        bool deadline = keys.TakeWord("value", ["deadline"]) is not null;
        Signal signal = signals.Read(entry.Key, entry.KeyAt, keys);
        keys.RefuseRest();
        return new(entry.Key, about, by switch { "agent" => Who.Agent, "customer" => Who.Customer, _ => Who.Anyone }, deadline, signal);
    }
}
