using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Packs.Checking;

/// <summary>Looks for phrases that do not match even the words that they are made of: nothing that is said can.</summary>
internal static class PhraseCheck
{
    /// <summary>Adds the faults of one signal; nothing where the lexicon is faulty itself.</summary>
    public static void Check(Signal signal, Lexicon lexicon, List<PackProblem> problems)
    {
        SignalPhrase[] phrases =
        [
            .. signal.Phrases.Concat(signal.Except).Concat(signal.NotInClauseWith).Where(p => lexicon.Problems(p.Phrase, p.Language).IsEmpty),
        ];
        if (phrases.Length == 0 || !lexicon.Problems().IsEmpty)
            return;
        PhraseMatcher matcher = PhraseSet.Compile([.. phrases.Select((p, i) => new PhraseEntry(i, 0, p.Language, p.Phrase))], lexicon);
        for (int i = 0; i < phrases.Length; i++)
        {
            if (PhraseSample.Of(phrases[i].Phrase, phrases[i].Language, lexicon) is not { } sample)
                continue;
            var hits = new List<PhraseHit>();
            matcher.Match(Tokens.Of(new Utterance(Speaker.Agent, new(0, 1000), sample), phrases[i].Language), hits);
            if (!hits.Exists(h => h.Signal == i))
                problems.Add(new(phrases[i].At, $"the phrase '{phrases[i].Text}' can never match: not even '{sample}' does."));
        }
    }
}
