using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>recogniser-words</c> of a profile: plain words by language, no phrases.</summary>
internal static class RecogniserWords
{
    /// <summary>Most characters of a language's words with what stands between them; more would fall off at the recogniser.</summary>
    private const int Most = 240;

    /// <summary>The words; empty where the key is absent.</summary>
    public static ImmutableSortedDictionary<Language, ImmutableArray<string>> Take(KeyReader keys)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<Language, ImmutableArray<string>>();
        if (keys.TakeMap("recogniser-words") is not { } byLanguage)
            return words.ToImmutable();
        foreach (string code in Texts.Languages)
        {
            ImmutableArray<YamlScalar> items = byLanguage.TakeTexts(code);
            int length = items.Sum(i => i.Text.Length + 2);
            if (length > Most)
                keys.Problems.Add(items[0].At, $"the words for '{code}' have {length} characters with the commas between them; the recogniser takes at most {Most}.");
            foreach (YamlScalar item in items.Where(i => !i.Text.Any(char.IsLetterOrDigit) || i.Text.Any(c => !char.IsLetterOrDigit(c) && c is not (' ' or '-' or '\'' or '.' or '&' or '+'))))
                keys.Problems.Add(item.At, $"'{item.Text}' is no word as people write it; letters, digits, spaces and - ' . & + are allowed.");
            if (items.Length > 0)
                words[Texts.Of(code)] = [.. items.Select(i => i.Text)];
        }

        byLanguage.RefuseRest();
        return words.ToImmutable();
    }
}
