using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Mutating;

/// <summary>Counts the phrases of a standard's own signals that its examples hold.</summary>
internal static class PhraseCoverage
{
    /// <summary>The phrases heard in an example of their language, those in all, and those that are not heard, in the order of the file.</summary>
    public static (int Heard, int Phrases, ImmutableArray<PackProblem> Silent) Of(Pack pack, Standard standard)
    {
        SignalPhrase[] phrases =
        [
            .. standard.Signals.Where(s => !s.IsShared).SelectMany(s => s.Phrases.Concat(s.Except).Concat(s.NotInClauseWith)).Where(p => standard.Languages.Contains(p.Language)),
        ];
        PhraseMatcher matcher = PhraseSet.Compile(phrases.Select((p, i) => new PhraseEntry(i, 0, p.Language, p.Phrase)), pack.Lexicon);
        var heard = new HashSet<int>();
        var hits = new List<PhraseHit>();
        foreach (Example example in standard.Examples)
            foreach (Utterance utterance in example.Call.Utterances)
            {
                hits.Clear();
                matcher.Match(Tokens.Of(utterance, example.Language), hits);
                heard.UnionWith(hits.Select(h => h.Signal));
            }

        return (
            heard.Count,
            phrases.Length,
            [.. phrases.Where((_, i) => !heard.Contains(i)).OrderBy(p => p.At.Line).ThenBy(p => p.At.Column).Select(p => new PackProblem(p.At, $"no example holds '{p.Text}'."))]);
    }
}
