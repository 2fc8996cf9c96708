using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>words</c> of a profile: the phrases of those lexicon groups that the pack leaves to a company.</summary>
internal static class ProfileWords
{
    /// <summary>The groups; empty where the key is absent.</summary>
    public static ImmutableArray<LexiconGroup> Take(KeyReader keys, Pack pack)
    {
        var groups = ImmutableArray.CreateBuilder<LexiconGroup>();
        string[] allowed = [.. pack.Lexicon.FilledByProfile];
        foreach (YamlEntry entry in keys.TakeMap("words") is { } words ? words.Map.Entries : [])
        {
            if (!allowed.Contains(entry.Key, StringComparer.Ordinal))
                keys.Problems.Add(entry.KeyAt, $"'{entry.Key}' is no group that the pack '{pack.Id}' leaves to a profile; {Nearest.Hint(entry.Key, allowed)}");
            else if (ValueReader.Map(entry.Value, $"'{entry.Key}'", keys.Problems) is { } byLanguage)
                groups.AddRange(Group(entry.Key, new(byLanguage, keys.Problems), pack));
        }

        return groups.ToImmutable();
    }

    private static List<LexiconGroup> Group(string name, KeyReader keys, Pack pack)
    {
        List<LexiconGroup> groups = [];
        foreach (string code in Texts.Languages)
        {
            ImmutableArray<Phrase> phrases = CompanyPhrases.Take(keys, code, pack);
            if (phrases.Length > 0)
                groups.Add(new(name, Texts.Of(code), phrases, FilledByProfile: true));
        }

        keys.RefuseRest();
        return groups;
    }
}
