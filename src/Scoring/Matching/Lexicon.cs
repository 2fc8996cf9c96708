using System.Collections.Immutable;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Named groups of phrases by language. Immutable, thread safe. Look at <see cref="Problems()"/> before compiling with it.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<(Language, string), LexiconGroup> _groups = [];
    private readonly List<LexiconProblem> _problems = [];

    /// <summary>Takes the groups; faults are told by <see cref="Problems()"/>.</summary>
    public Lexicon(IEnumerable<LexiconGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        foreach (LexiconGroup group in groups)
        {
            if (ThingKinds.TryParse(group.Name, out _))
                _problems.Add(OfGroup(group, $"The group '{group.Name}' has the name of a built-in thing; take another."));
            else if (!_groups.TryAdd((group.Language, group.Name), group))
                _problems.Add(OfGroup(group, $"The group '{group.Name}' stands twice for {group.Language.Code()}; join the two."));
        }

        foreach (LexiconGroup group in _groups.Values)
        {
            for (int i = 0; i < group.Phrases.Length; i++)
                _problems.AddRange(Unknown(group.Phrases[i], group.Language, group.Name, i));
            if (PathToItself(group) is { } path)
                _problems.Add(OfGroup(group, $"The group '{group.Name}' uses itself: {string.Join(" > ", path)}."));
        }
    }

    /// <summary>No groups.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>Faults of the lexicon itself, in the order in which the groups were given.</summary>
    public ImmutableArray<LexiconProblem> Problems() => [.. _problems];

    /// <summary>Names that a phrase outside the lexicon uses and that are neither a group of the language nor built in.</summary>
    public ImmutableArray<LexiconProblem> Problems(Phrase phrase, Language language)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return [.. Unknown(phrase, language, "", -1)];
    }

    /// <summary>A group's phrases; false where the language has no group of that name. <see cref="Language.Unknown"/> groups serve all languages.</summary>
    public bool TryGet(Language language, string name, out ImmutableArray<Phrase> phrases)
    {
        bool found = _groups.TryGetValue((language, name), out LexiconGroup? group) || _groups.TryGetValue((Language.Unknown, name), out group);
        phrases = group?.Phrases ?? [];
        return found;
    }

    /// <summary>Names of the groups that a profile may fill, in ordinal order.</summary>
    public IEnumerable<string> FilledByProfile => _groups.Values.Where(g => g.FilledByProfile).Select(g => g.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The same lexicon with these groups in place of its own of the same name and language.</summary>
    public Lexicon With(IReadOnlyCollection<LexiconGroup> groups) => groups.Count == 0
        ? this
        : new([.. _groups.Values.Where(own => !groups.Any(g => g.Language == own.Language && string.Equals(g.Name, own.Name, StringComparison.Ordinal))), .. groups]);

    private IEnumerable<LexiconProblem> Unknown(Phrase phrase, Language language, string group, int index)
    {
        foreach (Element.Thing thing in phrase.Names())
        {
            if (ThingKinds.TryParse(thing.Name, out _) || TryGet(language, thing.Name, out _))
                continue;
            IEnumerable<string> known = _groups.Keys.Where(key => key.Item1 == language || key.Item1 == Language.Unknown)
                .Select(key => key.Item2).Concat(ThingKinds.Names).Order(StringComparer.Ordinal);
            string nearest = Nearest.Of(thing.Name, known) is { } name ? $"; the nearest right name is '<{name}>'" : "";
            yield return new LexiconProblem(language, group, index, thing.Column, thing.Name,
                $"'<{thing.Name}>' is neither a built-in thing nor a group of the {language.Code()} lexicon{nearest}.");
        }
    }

    private List<string>? PathToItself(LexiconGroup group)
    {
        List<string> path = [group.Name];
        HashSet<string> seen = new(StringComparer.Ordinal);
        return Leads(group) ? path : null;

        bool Leads(LexiconGroup from)
        {
            foreach (string name in from.Phrases.SelectMany(phrase => phrase.Names()).Select(thing => thing.Name))
            {
                path.Add(name);
                if (string.Equals(name, group.Name, StringComparison.Ordinal))
                    return true;
                if (seen.Add(name) && (_groups.TryGetValue((from.Language, name), out LexiconGroup? next)
                    || _groups.TryGetValue((Language.Unknown, name), out next)) && Leads(next))
                {
                    return true;
                }

                path.RemoveAt(path.Count - 1);
            }

            return false;
        }
    }

    private static LexiconProblem OfGroup(LexiconGroup group, string message) => new(group.Language, group.Name, -1, 1, group.Name, message);
}
