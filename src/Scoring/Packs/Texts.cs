using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads values that stand once a language.</summary>
internal static class Texts
{
    /// <summary>The keys of languages.</summary>
    public static readonly string[] Languages = ["ru", "sv", "en"];

    /// <summary>Texts by language; empty where the key is absent.</summary>
    public static ImmutableSortedDictionary<Language, string> Take(KeyReader keys, string key)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<Language, string>();
        if (keys.TakeMap(key) is not { } inner)
            return texts.ToImmutable();
        foreach (string code in Languages)
            if (inner.TakeText(code) is { } text)
                texts[Of(code)] = text;
        inner.RefuseRest();
        return texts.ToImmutable();
    }

    /// <summary>The language of a code of <see cref="Languages"/>.</summary>
    public static Language Of(string code) => Codes.TryParse(code, out Language language) ? language : Language.Unknown;
}
