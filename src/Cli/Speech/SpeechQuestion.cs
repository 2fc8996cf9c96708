using System.Collections.Immutable;
using CallQa.Scoring.Matching;

namespace CallQa.Cli.Speech;

/// <summary>What is looked for: phrases, and who must say each.</summary>
/// <param name="Search">Finds the phrases.</param>
/// <param name="Speakers">Of each phrase who says it; null for anyone.</param>
internal sealed record SpeechQuestion(PhraseSearch Search, ImmutableArray<Speaker?> Speakers)
{
    /// <summary>Reads <c>agent: sorry about ...2 delay</c>; no name in front means anyone.</summary>
    /// <exception cref="CommandFailure">A phrase cannot be read.</exception>
    public static SpeechQuestion Read(IReadOnlyList<string> texts, Lexicon lexicon)
    {
        (Speaker? Speaker, string Phrase)[] parts = [.. texts.Select(Part)];
        (PhraseSearch? search, string problem) = PhraseSearch.Of([.. parts.Select(p => p.Phrase)], lexicon);
        return new(search ?? throw new CommandFailure(ExitCode.Usage, $"the phrase {problem}"), [.. parts.Select(p => p.Speaker)]);
    }

    /// <summary>What is found in an utterance and said by whom it should be.</summary>
    public ImmutableArray<PhraseFound> Find(Utterance utterance, Language language) =>
        [.. Search.Find(utterance, language).Where(f => Speakers[f.Phrase] is not { } who || who == utterance.Speaker)];

    private static (Speaker? Speaker, string Phrase) Part(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string who = colon < 0 ? "" : text[..colon].Trim();
        if (colon < 0 || !who.All(char.IsAsciiLetter))
            return (null, text.Trim());
        string phrase = text[(colon + 1)..].Trim();
        return who switch
        {
            "anyone" => (null, phrase),
            "agent" => (Speaker.Agent, phrase),
            "customer" => (Speaker.Customer, phrase),
            _ => throw new CommandFailure(ExitCode.Usage, $"'{who}:' in front of a phrase says who speaks; {Nearest.Hint(who, ["agent", "customer", "anyone"])}"),
        };
    }
}
