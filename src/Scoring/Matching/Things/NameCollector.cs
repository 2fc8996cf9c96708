namespace CallQa.Scoring.Matching.Things;

/// <summary>Goes through a call once and notes which words were given as names of which side.</summary>
internal sealed class NameCollector(Language language)
{
    private const int ShortAnswer = 4;
    private static readonly Vocabulary<string>[] Keys =
        [.. Enum.GetValues<Language>().Select(language => new Vocabulary<string>(form => FirstNames.Of(form, language) ?? FirstNames.Stem(form, language)))];

    private readonly NamePattern[] _patterns = NamePattern.For(language);

    public SortedDictionary<string, string> Customer { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Agent { get; } = new(StringComparer.Ordinal);

    /// <summary>The form under which all cases of a name meet.</summary>
    public static string Key(ReadOnlySpan<char> form, Language language) => Keys[(int)language][form];

    public void Read(IReadOnlyList<Tokens> call)
    {
        Tokens[] spoken = [.. call.Where(t => t.Utterance.Speaker != Speaker.Unknown && t.Utterance.Kind == UtteranceKind.Speech && t.Count > 0)];

        // Who the agent is must be known before names are taken for the customer's.
        foreach (Tokens tokens in spoken)
            TryAll(tokens, ofOther: false, agentBefore: true);

        bool asked = false;
        bool agentBefore = false;
        foreach (Tokens tokens in spoken)
        {
            bool agent = IsAgent(tokens);
            TryAll(tokens, ofOther: true, agentBefore);
            if (agent && language == Language.Russian)
                Patronymics(tokens);
            if (!agent && asked)
                Answer(tokens);
            if (agent || tokens.Count > 2)
                asked = agent && NamePattern.Asks(tokens.Folded, language);
            agentBefore |= agent;
        }
    }

    private static bool IsAgent(Tokens tokens) => tokens.Utterance.Speaker == Speaker.Agent;

    private void TryAll(Tokens tokens, bool ofOther, bool agentBefore)
    {
        for (int at = 0; at < tokens.Count; at++)
        {
            foreach (NamePattern pattern in _patterns)
            {
                if (pattern.OfOther == ofOther && (agentBefore || !pattern.Vocative))
                    Try(pattern, tokens, at, IsAgent(tokens));
            }
        }
    }

    private void Patronymics(Tokens tokens)
    {
        for (int at = 1; at < tokens.Count; at++)
        {
            if (FirstNames.IsPatronymic(Form(tokens, at)) && FirstNames.Of(Form(tokens, at - 1), language) is not null && !IsAgents(tokens, at - 1))
                Take(Customer, tokens, at - 1, at + 1);
        }
    }

    private void Try(NamePattern pattern, Tokens tokens, int at, bool agent)
    {
        if (at + pattern.Words.Length > tokens.Count)
            return;
        int name = -1;
        for (int i = 0; i < pattern.Words.Length; i++)
        {
            if (pattern.Words[i] is "X")
                name = at + i;
            else if (!tokens.Form(at + i).SequenceEqual(pattern.Words[i]))
                return;
        }

        if (pattern.OfOther && !agent)
            return;
        int from = name;
        int end = name + 1;
        if (!IsName(tokens, name, pattern.Strong) || (pattern.Vocative && !IsAddress(tokens, name)))
            return;
        bool atEnd = name == at + pattern.Words.Length - 1;
        if (atEnd)
        {
            while (end < tokens.Count && end < name + 3 && Continues(tokens, end))
                end++;
        }
        else if (name == at && from > 0 && (FirstNames.Of(Form(tokens, from - 1), language) is not null || Capital(tokens, from - 1)))
        {
            from--;
        }

        Take(agent != pattern.OfOther ? Agent : Customer, tokens, from, end);
    }

    private void Answer(Tokens tokens)
    {
        for (int at = 0; at < tokens.Count; at++)
        {
            bool known = FirstNames.Of(Form(tokens, at), language) is not null;
            bool named = tokens.Count <= ShortAnswer ? IsName(tokens, at, strong: known || Capital(tokens, at) || !HasCapitals(tokens))
                : known || (language == Language.Russian && FirstNames.IsPatronymic(Form(tokens, at)));
            if (named)
                Take(Customer, tokens, at, at + 1);
        }
    }

    private bool IsName(Tokens tokens, int at, bool strong)
    {
        string form = Form(tokens, at);
        if (!char.IsLetter(form[0]) || form.Length < 2 || !Rarity.IsContent(form) || ClauseWords.Begins(form, language) || NotNames.Contains(form))
            return false;
        return strong ? !HasCapitals(tokens) || Capital(tokens, at) || FirstNames.Of(form, language) is not null
            : FirstNames.Of(form, language) is not null || (Capital(tokens, at) && !tokens.Words[at].StartsSentence);
    }

    private bool IsAddress(Tokens tokens, int at) =>
        FirstNames.Of(Form(tokens, at), language) is not null
        && !IsAgents(tokens, at)
        && (Capital(tokens, at) || (!HasCapitals(tokens) && !FirstNames.IsAlsoWord(Form(tokens, at))));

    private bool Continues(Tokens tokens, int at) => !tokens.Words[at].StartsSentence && tokens.Words[at].Clause == tokens.Words[at - 1].Clause
        && ((language == Language.Russian && FirstNames.IsPatronymic(Form(tokens, at))) || Capital(tokens, at)) && IsName(tokens, at, strong: true);

    private bool IsAgents(Tokens tokens, int at) => Agent.ContainsKey(Key(Form(tokens, at), language));

    private void Take(SortedDictionary<string, string> names, Tokens tokens, int from, int end)
    {
        for (int at = from; at < end; at++)
            names.TryAdd(Key(Form(tokens, at), language), tokens.Quote(at, at + 1));
    }

    private static string Form(Tokens tokens, int at) => tokens.Form(at).ToString();

    private static bool Capital(Tokens tokens, int at) => char.IsUpper(tokens.Utterance.Text[tokens.Words[at].CharStart]);

    /// <summary>True where the text shows names by capitals at all: some word begins with one.</summary>
    private static bool HasCapitals(Tokens tokens) => tokens.Words.Any(word => char.IsUpper(tokens.Utterance.Text[word.CharStart]));
}
