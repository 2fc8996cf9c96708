using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Mutating;

/// <summary>
/// Makes the small changes of a standard's file that a person could make by mistake: a group of phrases forgotten, the speaker
/// mistaken, an exception or a condition lost, a window or a limit moved. Works on the file as read, so that it knows no operator
/// by name but the few below; what does not load afterwards is no mutation.
/// </summary>
internal static class MutationFinder
{
    private static readonly string[] Judged = ["settings", "signals", "rule", "rules", "applies-when", "cannot-tell-when", "each-agent"];

    // What a signal is heard by, or a hit is excused by: each loses one at a time. Lists by language lose one language; single
    // phrases and acts of a list are for the coverage.
    private static readonly string[] Droppable =
    [
        "ru", "sv", "en", "any-language", "acts", "event", "echo", "confirmed-by", "not-with",
        "in", "unless", "half", "applies-when", "cannot-tell-when", "each-agent", "share-with", "longer-than",
    ];

    private static readonly string[] Moved = ["in", "within", "at-least", "at-most", "longer-than", "allowed", "from", "above", "default"];

    /// <summary>All of a file's mutations, in the order of the file.</summary>
    public static ImmutableArray<Mutation> Of(YamlMap root)
    {
        var found = ImmutableArray.CreateBuilder<Mutation>();
        foreach (YamlEntry entry in root.Entries.Where(e => Judged.Contains(e.Key, StringComparer.Ordinal)))
            Entry(root, entry, "", changed => changed, found);
        return found.ToImmutable();
    }

    private static void Entry(YamlMap map, YamlEntry entry, string path, Func<YamlMap, YamlMap> rebuild, ImmutableArray<Mutation>.Builder found)
    {
        string here = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
        YamlMap With(YamlNode? value) => rebuild(new(map.At, value is null
            ? map.Entries.Remove(entry)
            : map.Entries.Replace(entry, entry with { Value = value })));
        if (Droppable.Contains(entry.Key, StringComparer.Ordinal) && !IsOnlyEntryOfSignals(map, path))
            found.Add(new(entry.KeyAt, $"without '{here}'", With(null)));
        if (entry.Key is "by" && entry.Value is YamlScalar by)
            found.Add(new(by.At, $"with '{here}: {Other(by.Text)}'", With(by.With(Other(by.Text)))));
        if (entry.Key is "heard" && map.Find("by") is null)
            found.Add(new(entry.KeyAt, $"with '{path}' by the customer", rebuild(new(map.At, map.Entries.Add(new("by", entry.KeyAt, ((YamlScalar)entry.Value).With("customer")))))));
        if (Moved.Contains(entry.Key, StringComparer.Ordinal) && entry.Value is YamlScalar limit)
            foreach (string moved in MovedNumber.Of(limit.Text))
                found.Add(new(limit.At, $"with '{here}: {moved}'", With(limit.With(moved))));
        Value(entry.Value, here, With, found);
    }

    private static void Value(YamlNode value, string path, Func<YamlNode?, YamlMap> with, ImmutableArray<Mutation>.Builder found)
    {
        if (value is YamlMap map)
        {
            foreach (YamlEntry entry in map.Entries)
                Entry(map, entry, path, with, found);
        }
        else if (value is YamlList list && !path.EndsWith(".acts", StringComparison.Ordinal) && list.Items.Any(i => i is YamlMap))
        {
            for (int i = 0; i < list.Items.Length; i++)
            {
                int at = i;
                YamlMap With(YamlNode? item) => with(new YamlList(list.At, item is null ? list.Items.RemoveAt(at) : list.Items.SetItem(at, item)));
                string here = FormattableString.Invariant($"{path}[{at + 1}]");
                if (list.Items.Length > 1)
                    found.Add(new(list.Items[at].At, $"without '{here}'", With(null)));
                Value(list.Items[at], here, With, found);
            }
        }
    }

    // `signals: { en: ... }` names a signal 'en': nobody's language.
    private static bool IsOnlyEntryOfSignals(YamlMap map, string path) => path is "signals" || map.Entries.Length == 0;

    private static string Other(string who) => who is "agent" ? "customer" : "agent";
}
