using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads the lexicons of a pack: one file a language, a list of phrases a group.</summary>
internal sealed class LexiconReader(YamlProblems problems)
{
    private readonly List<LexiconGroup> groups = [];
    private readonly Dictionary<(Language Language, string Group), (SourcePosition At, ImmutableArray<YamlScalar> Phrases)> places = [];

    /// <summary>Reads one language's file.</summary>
    public void Read(YamlMap root, Language language)
    {
        foreach (YamlEntry entry in root.Entries)
        {
            if (entry.Value is YamlMap map)
            {
                var keys = new KeyReader(map, problems);
                keys.RequireWord("filled-by", ["profile"]);
                keys.RefuseRest();
                groups.Add(new(entry.Key, language, [], FilledByProfile: true));
                places[(language, entry.Key)] = (entry.KeyAt, []);
                continue;
            }

            if (entry.Value is YamlList { Items.Length: 0 })
                problems.Add(entry.KeyAt, $"the group '{entry.Key}' is empty; it must hold phrases, or be '{{ filled-by: profile }}'.");
            var phrases = ImmutableArray.CreateBuilder<Phrase>();
            var texts = ImmutableArray.CreateBuilder<YamlScalar>();
            foreach (YamlNode item in entry.Value is YamlList list ? list.Items : [entry.Value])
                if (ValueReader.Text(item, $"a phrase of '{entry.Key}'", problems) is not null
                    && PhraseReader.Read((YamlScalar)item, problems) is { } phrase)
                {
                    phrases.Add(phrase);
                    texts.Add((YamlScalar)item);
                }

            groups.Add(new(entry.Key, language, phrases.ToImmutable()));
            places[(language, entry.Key)] = (entry.KeyAt, texts.ToImmutable());
        }
    }

    /// <summary>The lexicon of all files read; its faults are noted at the phrase that has them.</summary>
    public Lexicon Finish()
    {
        var lexicon = new Lexicon(groups);
        foreach (LexiconProblem problem in lexicon.Problems())
        {
            (SourcePosition at, ImmutableArray<YamlScalar> phrases) = places[(problem.Language, problem.Group)];
            problems.Add(
                problem.PhraseIndex < 0 ? at : phrases[problem.PhraseIndex].PositionOf(Math.Min(problem.Column - 1, phrases[problem.PhraseIndex].Text.Length)),
                problem.Message);
        }

        return lexicon;
    }
}
