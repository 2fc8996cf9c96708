using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Lemmas;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Tells whether the words of a hit were said before by somebody: a word that the customer brought up is no slip of the agent's.</summary>
internal static class SaidBefore
{
    /// <summary>True where one earlier utterance of theirs holds all words of the hit, in whatever form and order.</summary>
    public static bool Holds(CallView view, in Hit it, Who by)
    {
        if (it.IsEvent || it.EndWord <= it.FirstWord)
            return false;
        HashSet<string> wanted = Lemmas(view.Tokens[it.Utterance], it.FirstWord, it.EndWord);
        for (int i = 0; i < it.Utterance; i++)
            if (view.Call.Utterances[i] is { Kind: UtteranceKind.Speech } u && CallView.Matches(u.Speaker, by)
                && wanted.IsSubsetOf(Lemmas(view.Tokens[i], 0, view.Tokens[i].Count)))
                return true;
        return false;
    }

    private static HashSet<string> Lemmas(Tokens tokens, int first, int end) =>
        [.. Enumerable.Range(first, end - first).Select(i => Lemmatiser.Lemma(tokens.Form(i).ToString(), tokens.Language))];
}
