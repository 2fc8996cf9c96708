namespace CallQa.Scoring.Matching.Things;

/// <summary>
/// The names by which customer and agent were introduced in one call: by themselves ("меня зовут X", "X heter jag", "this
/// is X"), by the agent ("am I speaking with X", a title, name and patronymic), or in answer to the agent's question. Works on
/// texts without capitals too: there, patterns that are not clear need a common first name. Immutable, thread safe.
/// </summary>
public sealed class CallNames
{
    private readonly Language _language;
    private readonly SortedDictionary<string, string> _customer;
    private readonly SortedDictionary<string, string> _agent;

    private CallNames(Language language, SortedDictionary<string, string> customer, SortedDictionary<string, string> agent)
    {
        _language = language;
        _customer = customer;
        _agent = agent;
    }

    /// <summary>The customer's names as first heard, in ordinal order of their folded forms; empty where none was given.</summary>
    public IReadOnlyCollection<string> Customer => _customer.Values;

    /// <summary>The agent's names, likewise.</summary>
    public IReadOnlyCollection<string> Agent => _agent.Values;

    /// <summary>Looks for names in all utterances of a call, in order; the language is that of the first.</summary>
    public static CallNames Of(IReadOnlyList<Tokens> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Language language = call.Count == 0 ? Language.Unknown : call[0].Language;
        var collector = new NameCollector(language);
        collector.Read(call);
        return new CallNames(language, collector.Customer, collector.Agent);
    }

    internal void Find(Tokens tokens, List<ThingHit> things)
    {
        if (_customer.Count == 0 && _agent.Count == 0)
            return;
        string[] keys = [.. Enumerable.Range(0, tokens.Count).Select(i => NameCollector.Key(tokens.Form(i), _language))];
        for (int at = 0; at < keys.Length; at++)
        {
            Add(ThingKind.CustomerName, _customer, keys, at, things);
            Add(ThingKind.AgentName, _agent, keys, at, things);
        }
    }

    private static void Add(ThingKind kind, SortedDictionary<string, string> names, string[] keys, int at, List<ThingHit> things)
    {
        int end = at;
        List<string>? values = null;
        while (end < keys.Length && end - at < 4 && names.TryGetValue(keys[end], out string? name))
        {
            (values ??= []).Add(name);
            end++;
        }

        if (values is not null)
            things.Add(new ThingHit(kind, at, end, string.Join(' ', values)));
    }
}
