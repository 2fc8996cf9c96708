using System.Collections.Immutable;
using CallQa.Scoring.Matching;
using CallQa.Scoring.Packs;

namespace CallQa.Scoring.Evaluating;

/// <summary>Notes which phrases of a pack's signals are said in calls, by whomever, whether or not they count there. Thread safe.</summary>
public sealed class PhraseCensus
{
    private readonly ImmutableArray<(string Standard, string Signal, SignalPhrase Phrase)> phrases;
    private readonly PhraseMatcher matcher;
    private readonly bool[] heard;
    private readonly bool[] languages = new bool[Enum.GetValues<Language>().Length];

    /// <summary>Compiles the phrases of all standards that a profile leaves on, drafts too; a shared signal's once.</summary>
    public PhraseCensus(Pack pack, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(profile);
        phrases =
        [
            .. pack.Standards.Where(s => !profile.Off.Contains(s.Id.Value))
                .SelectMany(s => s.Signals.Select(signal => (Standard: signal.IsShared ? "" : s.Id.Value, Signal: signal)))
                .DistinctBy(s => (s.Standard, s.Signal.Name))
                .OrderBy(s => s.Standard, StringComparer.Ordinal).ThenBy(s => s.Signal.Name, StringComparer.Ordinal)
                .SelectMany(s => s.Signal.Phrases.Concat(s.Signal.Except).Concat(s.Signal.NotInClauseWith).Select(p => (s.Standard, s.Signal.Name, p))),
        ];
        matcher = PhraseSet.Compile(phrases.Select((p, i) => new PhraseEntry(i, 0, p.Phrase.Language, p.Phrase.Phrase)), pack.Lexicon.With(profile.Words));
        heard = new bool[phrases.Length];
    }

    /// <summary>How many phrases there are in the languages of the calls.</summary>
    public int Count => phrases.Count(p => Spoken(p.Phrase));

    /// <summary>Those that no call holds, of the languages of the calls; the standard's name is empty for a shared signal.</summary>
    public IEnumerable<(string Standard, string Signal, SignalPhrase Phrase)> Unheard => phrases.Where((p, i) => !heard[i] && Spoken(p.Phrase));

    /// <summary>Notes what is said in a call.</summary>
    public void Add(RedactedTranscript call)
    {
        ArgumentNullException.ThrowIfNull(call);
        languages[(int)call.Call.Language] = true;
        var hits = new List<PhraseHit>();
        foreach (Tokens tokens in Tokens.OfCall(call.Utterances, call.Call.Language))
            matcher.Match(tokens, hits);
        foreach (PhraseHit hit in hits)
            heard[hit.Signal] = true;
    }

    private bool Spoken(SignalPhrase phrase) => languages[(int)phrase.Language] || phrase.Language == Language.Unknown;
}
