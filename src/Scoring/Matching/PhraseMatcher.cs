namespace CallQa.Scoring.Matching;

/// <summary>
/// Finds phrases in utterances. Immutable after compiling and thread safe; knows no standards and no speakers: text in,
/// signals and spans out.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly LanguageMatcher[] _byLanguage;

    private readonly WordSieve _sieve;

    internal PhraseMatcher(LanguageMatcher[] byLanguage)
    {
        _byLanguage = byLanguage;
        _sieve = new(byLanguage);
    }

    /// <summary>
    /// Adds all hits in an utterance to <paramref name="hits"/>, ordered by first word, end, signal, phrase. Each phrase is
    /// looked for from left to right: at each start its longest match (of equally long ones that with the fewest letters
    /// wrong), then on from that match's end, so that hits of one phrase never share a word.
    /// </summary>
    public void Match(Tokens tokens, List<PhraseHit> hits)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(hits);
        _byLanguage[(int)tokens.Language].Match(tokens, hits);
    }

    /// <summary>False only where <see cref="Match"/> would find nothing in a text, whatever its language; much cheaper, for looking through many texts.</summary>
    public bool MayHold(ReadOnlySpan<char> text) => _sieve.MayHold(text);

    /// <summary>
    /// For a signal that was not heard: the words that come nearest to one of its phrases, with one element missing or one
    /// letter too many wrong, and at least half of the phrase's content words there. Null where nothing comes near.
    /// Slow beside <see cref="Match"/>; for the few absences that want an explanation. A text may be asked about by one thread at a time.
    /// </summary>
    public NearForm? Nearest(Tokens tokens, int signal)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return _byLanguage[(int)tokens.Language].Nearest(tokens, signal);
    }
}
