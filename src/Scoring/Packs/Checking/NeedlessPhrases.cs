using System.Collections.Immutable;
using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Packs.Checking;

/// <summary>Warns of phrases of a signal that a broader one beside them makes needless: whoever reads the list must not wonder why both are there.</summary>
internal static class NeedlessPhrases
{
    /// <summary>Adds the warnings of one signal.</summary>
    public static void Check(Signal signal, Lexicon lexicon, List<PackProblem> problems)
    {
        foreach (ImmutableArray<SignalPhrase> list in new[] { signal.Phrases, signal.Except, signal.NotInClauseWith })
            foreach (IGrouping<Language, SignalPhrase> language in list.GroupBy(p => p.Language))
                Check([.. language], new PhraseCover(language.Key, lexicon), problems);
    }

    private static void Check(SignalPhrase[] phrases, PhraseCover cover, List<PackProblem> problems)
    {
        for (int i = 0; i < phrases.Length; i++)
            for (int j = 0; j < phrases.Length; j++)
            {
                if (i == j || !cover.Covers(phrases[j].Phrase, phrases[i].Phrase) || (i < j && cover.Covers(phrases[i].Phrase, phrases[j].Phrase)))
                    continue;
                problems.Add(new(
                    phrases[i].At, $"the phrase '{phrases[i].Text}' is needless: '{phrases[j].Text}' (line {phrases[j].At.Line}) is found wherever it is; one of the two must go.", IsWarning: true));
                break;
            }
    }
}
