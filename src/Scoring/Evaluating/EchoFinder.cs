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
    private readonly (string? Lemma, string? Number)[]?[] contents = new (string? Lemma, string? Number)[]?[tokens.Length];

    /// <summary>From the first to the last repeated word of each utterance that repeats enough of them.</summary>
    public IEnumerable<(int Utterance, int First, int End)> Find(SignalEcho echo)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (Other(call.Utterances[i]) is not { } other || echo.Of != Who.Anyone && !CallView.Matches(other, echo.Of))
                continue;
            HashSet<string> said = Said(i, other, echo.Turns);
            if (said.Count < echo.Words)
                continue;
            var again = new HashSet<string>(StringComparer.Ordinal);
            int first = -1, end = -1;
            (string? Lemma, string? Number)[] words = Contents(i);
            for (int word = 0; word < words.Length; word++)
            {
                string? key = words[word].Lemma is { } lemma && said.Contains(lemma) ? lemma
                    : words[word].Number is { } number && said.Contains(number) ? number : null;
                if (key is null)
                    continue;
                again.Add(key);
                first = first < 0 ? word : first;
                end = word + 1;
            }

            if (again.Count >= echo.Words)
                yield return (i, first, end);
        }
    }

    private static Speaker? Other(Utterance utterance) => (utterance.Kind, utterance.Speaker) switch
    {
        (UtteranceKind.Speech, Speaker.Agent) => Speaker.Customer,
        (UtteranceKind.Speech, Speaker.Customer) => Speaker.Agent,
        _ => null,
    };

    // What the other side said before this utterance began, in its last so many turns.
    private HashSet<string> Said(int utterance, Speaker other, int most)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        int turn = -1, count = 0;
        for (int i = utterance - 1; i >= 0; i--)
        {
            if (call.Utterances[i].Speaker != other || call.Utterances[i].Kind != UtteranceKind.Speech || turns.Absorbed[i])
                continue;
            if (turns.OfUtterance[i] != turn && ++count > most)
                break;
            turn = turns.OfUtterance[i];
            foreach ((string? lemma, string? number) in Contents(i))
            {
                if (lemma is not null)
                    said.Add(lemma);
                if (number is not null)
                    said.Add(number);
            }
        }

        return said;
    }

    private (string? Lemma, string? Number)[] Contents(int utterance)
    {
        if (contents[utterance] is { } known)
            return known;
        Tokens own = tokens[utterance];
        var words = new (string? Lemma, string? Number)[own.Count];
        for (int i = 0; i < words.Length; i++)
            words[i].Lemma = Lemmatiser.Lemma(own.Form(i), own.Language);
        foreach ((int first, int end) in empty(utterance))
            for (int i = first; i < end; i++)
                words[i].Lemma = null;
        List<ThingHit> things = [];
        ThingsSaid.Finder.Find(own, things);
        foreach (ThingHit thing in BuiltInThings.Outermost(things.Where(t => t.Kind == ThingKind.Number)))
            for (int i = thing.FirstWord; i < thing.EndWord; i++)
                words[i].Number = $"#{thing.Value}";
        contents[utterance] = words;
        return words;
    }
}
