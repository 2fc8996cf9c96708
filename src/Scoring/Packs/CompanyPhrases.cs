using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads phrases that a company writes: in its profile, in its price list.</summary>
internal static class CompanyPhrases
{
    /// <summary>The phrases of a language; empty where the key is absent.</summary>
    public static ImmutableArray<Phrase> Take(KeyReader keys, string code, Pack pack)
    {
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        foreach (YamlScalar text in keys.TakeTexts(code))
        {
            if (PhraseReader.Read(text, keys.Problems) is not { } phrase)
                continue;
            phrases.Add(phrase);
            foreach (LexiconProblem problem in pack.Lexicon.Problems(phrase, Texts.Of(code)))
                keys.Problems.Add(text.PositionOf(Math.Min(problem.Column - 1, text.Text.Length)), problem.Message);

            // A group of the pack could lead back to this one; a company's words are few enough to be written out.
            foreach (Element.Thing thing in phrase.Names())
                if (pack.Lexicon.TryGet(Texts.Of(code), thing.Name, out _))
                    keys.Problems.Add(text.PositionOf(Math.Min(thing.Column - 1, text.Text.Length)), $"'<{thing.Name}>' is a group of the pack; a profile's words may use built-in things alone.");
        }

        return phrases.ToImmutable();
    }
}
