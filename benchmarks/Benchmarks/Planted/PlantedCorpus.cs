namespace CallQa.Benchmarks.Planted;

/// <summary>
/// Makes talks in which somebody gives personal data, in all the ways in which it is said, and talks that only look so, from
/// <c>templates.tsv</c>. The same seed gives the same talks.
/// </summary>
internal sealed class PlantedCorpus
{
    private static readonly string[] Forms = ["written", "spoken", "mixed", "pieces", "repeated", "corrected", "read-back", "misheard"];
    private static readonly string[][] Yes = [["ага", "да", "так, дальше", "записываю"], ["mm", "ja", "ja, sen", "jag skriver"], ["uh-huh", "yes", "okay, go on", "right"]];
    private static readonly string[][] Again = [[", повторяю, ", ", ещё раз, "], [", jag upprepar, ", ", alltså, "], [", that's, ", ", again, "]];
    private static readonly string[][] No = [[", нет, ", ", ой, точнее, "], [", nej, ", ", förlåt, "], [", no, ", ", sorry, "]];
    private static readonly string[][] Back = [["Значит, {0}, верно?", "Повторю: {0}."], ["Alltså {0}, stämmer det?", "Då säger jag {0}."], ["So that's {0}?", "Reading that back, {0}."]];

    private readonly Random _random;
    private readonly PlantedTemplate[][] _talks;

    private PlantedCorpus(int seed, bool held)
    {
        _random = new Random(seed);
        // Nothing to replace weighs as much as the three kinds that every language has.
        _talks = [.. PlantedTemplate.Read().Where(t => t.Held == held).GroupBy(t => (t.Kind, t.Language)).SelectMany(g => Enumerable.Repeat(g.ToArray(), g.Key.Kind is "none" ? 3 : 1))];
    }

    /// <summary>So many talks of one half of the templates, all kinds and languages in turn.</summary>
    public static IEnumerable<PlantedItem> Make(int count, int seed, bool held)
    {
        var corpus = new PlantedCorpus(seed, held);
        for (int i = 0; i < count; i++)
            yield return corpus.Make(corpus._talks[i % corpus._talks.Length]);
    }

    private PlantedItem Make(PlantedTemplate[] talks)
    {
        PlantedTemplate talk = talks[_random.Next(talks.Length)];
        var words = new PlantedWords(talk.Language, _random);
        if (talk.Kind is "none")
            return Item(talk, "everyday", new HarmlessFigures(talk.Language, _random).Fill(talk.Talk));
        string form = Forms[_random.Next(talk.Named ? Forms.Length : 4)];
        int tongue = (int)talk.Language - 1;
        if (talk.Kind is "email" or "expiry")
        {
            form = _random.Next(2) == 0 ? "written" : "spoken";
            var month = new DictatedNumber(talk.Language, _random);
            if (talk.Talk.Contains("{m}", StringComparison.Ordinal))
            {
                (string first, string second) = words.ExpiryInTwo(month);
                return Item(talk, "pieces", talk.Talk.Replace("{m}", first, StringComparison.Ordinal).Replace("{y}", second, StringComparison.Ordinal));
            }

            return Item(talk, form, talk.Talk.Replace("{v}", talk.Kind is "email" ? words.Email(form is "written") : words.Expiry(form is "written", month), StringComparison.Ordinal));
        }

        IReadOnlyList<string> groups = new PlantedValues(talk.Language, _random).Groups(talk.Kind);
        return Item(talk, groups.Count == 1 && form is "pieces" ? "mixed" : form, Filled(talk, form, groups, tongue));
    }

    private string Filled(PlantedTemplate talk, string form, IReadOnlyList<string> groups, int tongue)
    {
        var dictated = new DictatedNumber(talk.Language, _random);
        string value = Said(dictated, form, groups);
        string text = talk.Talk;
        switch (form)
        {
            case "pieces" when groups.Count > 1:
                List<string> said = dictated.Groups(groups, 0.3);
                int cut = _random.Next(1, said.Count);
                value = $"{dictated.Join(said.Take(cut))} | A: {Any(Yes[tongue])} | {dictated.Join(said.Skip(cut))}";
                break;
            case "repeated":
                value += Any(Again[tongue]) + Said(dictated, "mixed", groups);
                break;
            case "corrected":
                string right = PlantedText.Mark(groups[^1]);
                value = groups.Count > 1
                    ? $"{dictated.Join(dictated.Groups([.. groups.SkipLast(1), Misheard(groups[^1])], 0.3))}{Any(No[tongue])}{right}"
                    : $"{PlantedText.Mark(Misheard(groups[0]))}{Any(No[tongue])}{right}";
                break;
            case "read-back":
                text += " | A: " + string.Format(System.Globalization.CultureInfo.InvariantCulture, Any(Back[tongue]), Said(dictated, "mixed", groups));
                break;
        }

        return text.Replace("{v}", value, StringComparison.Ordinal);
    }

    private string Said(DictatedNumber dictated, string form, IReadOnlyList<string> groups) => form switch
    {
        "written" => PlantedText.Mark(string.Join(_random.Next(4) switch { 0 => "-", 1 => "", 2 => ", ", _ => " " }, groups)),
        "misheard" => dictated.Join(dictated.Groups([.. groups.SkipLast(1), Misheard(groups[^1])], 0.4)),
        "spoken" => dictated.Join(dictated.Groups(groups, 0)),
        _ => dictated.Join(dictated.Groups(groups, 0.4)),
    };

    private string Misheard(string group)
    {
        int at = _random.Next(group.Length);
        return group[..at] + (char)('0' + (group[at] - '0' + _random.Next(1, 10)) % 10) + group[(at + 1)..];
    }

    private string Any(string[] choices) => choices[_random.Next(choices.Length)];

    private static PlantedItem Item(PlantedTemplate talk, string form, string text) =>
        new(talk.Kind is "iban" ? "account" : talk.Kind, talk.Language, form, talk.Named, [.. text.Split(" | ").Select(PlantedText.Read)]);
}
