using System.Collections.Immutable;

namespace CallQa.Scoring.Matching;

/// <summary>Looks for phrases outside every standard, in utterances of any language. Immutable, thread safe.</summary>
public sealed class PhraseSearch
{
    private readonly PhraseMatcher matcher;

    private PhraseSearch(PhraseMatcher matcher) => this.matcher = matcher;

    /// <summary>
    /// Compiles phrases; a phrase is looked for in those languages that know its names. What is wrong is returned as a sentence,
    /// and then the search is null.
    /// </summary>
    /// <param name="texts">The phrases as written.</param>
    /// <param name="lexicon">The groups that they may name.</param>
    public static (PhraseSearch? Search, string Problem) Of(IReadOnlyList<string> texts, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(lexicon);
        var entries = new List<PhraseEntry>();
        for (int i = 0; i < texts.Count; i++)
        {
            PhraseParse parse = Phrase.Parse(texts[i]);
            if (parse.Phrase is not { } phrase)
                return (null, FormattableString.Invariant($"'{texts[i]}', character {parse.Error!.Column}: {parse.Error.Message}"));
            if (phrase.Names().FirstOrDefault(n => n.Name is "customer-name" or "agent-name") is { } name)
                return (null, $"'{texts[i]}': '<{name.Name}>' is known within a standard only; write the name itself.");
            Language[] languages = [.. Enum.GetValues<Language>().Where(l => l != Language.Unknown && lexicon.Problems(phrase, l).IsEmpty)];
            if (languages.Length == 0)
                return (null, $"'{texts[i]}': {lexicon.Problems(phrase, Language.English)[0].Message}");
            entries.AddRange(languages.Select(l => new PhraseEntry(i, 0, l, phrase)));
        }

        return (new(PhraseSet.Compile(entries, lexicon)), "");
    }

    /// <summary>False only where <see cref="Find"/> would find nothing in this text, whatever its language.</summary>
    public bool MayHold(ReadOnlySpan<char> text) => matcher.MayHold(text);

    /// <summary>All that is found in an utterance, by place.</summary>
    public ImmutableArray<PhraseFound> Find(Utterance utterance, Language language)
    {
        var tokens = Tokens.Of(utterance, language);
        var hits = new List<PhraseHit>();
        matcher.Match(tokens, hits);
        return
        [
            .. hits.Select(hit => new PhraseFound(
                hit.Signal, tokens.Words[hit.FirstWord].CharStart, tokens.Words[hit.EndWord - 1].CharStart + tokens.Words[hit.EndWord - 1].CharLength,
                tokens.Time(hit.FirstWord, hit.EndWord), hit.Edits)),
        ];
    }
}
