using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Matching.Lemmas;
using CallQa.Scoring.Matching.Things;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>
/// Finds words of one side that come back from the other. Words meet by lemma, numbers also by value ("twelve" and 12);
/// function words and backchannels have no content and do not count. Used for one call.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="tokens">Words of each utterance.</param>
/// <param name="turns">Its turns.</param>
/// <param name="empty">Stretches of an utterance's words that have no content.</param>
internal sealed class EchoFinder(
    RedactedTranscript call, ImmutableArray<Tokens> tokens, Turns turns, Func<int, IEnumerable<(int First, int End)>> empty)
{
    private const int None = -1;

    // Lemmas and numbers of the call, and under which question each was said, and said again, last.
    private readonly Dictionary<string, int> numbered = new(StringComparer.Ordinal);
    private readonly List<int> said = [], again = [];
    private readonly (int Lemma, int Number)[]?[] contents = new (int Lemma, int Number)[]?[tokens.Length];
    private int question;

    /// <summary>From the first to the last repeated word of each utterance that repeats enough of them.</summary>
    public IEnumerable<(int Utterance, int First, int End)> Find(SignalEcho echo)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (Other(call.Utterances[i]) is not { } other || echo.Of != Who.Anyone && !CallView.Matches(other, echo.Of))
                continue;
            if (Said(i, other, echo.Turns) < echo.Words)
                continue;
            int first = -1, end = -1, repeated = 0;
            (int Lemma, int Number)[] words = Contents(i);
            for (int word = 0; word < words.Length; word++)
            {
                int key = IsSaid(words[word].Lemma) ? words[word].Lemma : IsSaid(words[word].Number) ? words[word].Number : None;
                if (key == None)
                    continue;
                repeated += Note(again, key);
                first = first < 0 ? word : first;
                end = word + 1;
            }

            if (repeated >= echo.Words)
                yield return (i, first, end);
        }
    }

    private static Speaker? Other(Utterance utterance) => (utterance.Kind, utterance.Speaker) switch
    {
        (UtteranceKind.Speech, Speaker.Agent) => Speaker.Customer,
        (UtteranceKind.Speech, Speaker.Customer) => Speaker.Agent,
        _ => null,
    };

    // Notes what the other side said before this utterance began, in its last so many turns; how many different words.
    private int Said(int utterance, Speaker other, int most)
    {
        question++;
        int turn = -1, count = 0, words = 0;
        for (int i = utterance - 1; i >= 0; i--)
        {
            if (call.Utterances[i].Speaker != other || call.Utterances[i].Kind != UtteranceKind.Speech || turns.Absorbed[i])
                continue;
            if (turns.OfUtterance[i] != turn && ++count > most)
                break;
            turn = turns.OfUtterance[i];
            foreach ((int lemma, int number) in Contents(i))
                words += Note(said, lemma) + Note(said, number);
        }

        return words;
    }

    private bool IsSaid(int word) => word != None && said[word] == question;

    // 1 where it was not yet noted.
    private int Note(List<int> noted, int word)
    {
        if (word == None || noted[word] == question)
            return 0;
        noted[word] = question;
        return 1;
    }

    private (int Lemma, int Number)[] Contents(int utterance)
    {
        if (contents[utterance] is { } known)
            return known;
        Tokens own = tokens[utterance];
        var words = new (int Lemma, int Number)[own.Count];
        Array.Fill(words, (0, None));
        foreach ((int first, int end) in empty(utterance))
            for (int i = first; i < end; i++)
                words[i].Lemma = None;
        for (int i = 0; i < words.Length; i++)
            if (words[i].Lemma != None)
                words[i].Lemma = Number(Lemmatiser.Lemma(own.Form(i), own.Language));
        if (own.Things.Any(t => t.Kind == ThingKind.Number))
            foreach (ThingHit thing in BuiltInThings.Outermost(own.Things.Where(t => t.Kind == ThingKind.Number)))
                for (int i = thing.FirstWord; i < thing.EndWord; i++)
                    words[i].Number = Number($"#{thing.Value}");
        contents[utterance] = words;
        return words;
    }

    private int Number(string word)
    {
        if (numbered.TryGetValue(word, out int number))
            return number;
        numbered.Add(word, number = numbered.Count);
        said.Add(0);
        again.Add(0);
        return number;
    }
}
