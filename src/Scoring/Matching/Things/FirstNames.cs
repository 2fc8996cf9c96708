using System.Collections.Frozen;
using System.Reflection;

namespace CallQa.Scoring.Matching.Things;

/// <summary>Common first names of a language, and the nominative to which a name's case form belongs. Thread safe.</summary>
internal static class FirstNames
{
    private static readonly string[] Patronymics = ["ович", "евич", "ьич", "овна", "евна", "ична", "инична"];
    private static readonly string[] CaseEndings = ["", "а", "у", "ом", "ем", "е", "я", "ю", "и", "ы", "ой", "ей", "ьей"];
    private static readonly FrozenSet<string> AlsoWords =
        "will bill mark grace joy rose hope faith jack art bo maj вера надежда роза любовь лев".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = Read();

    /// <summary>The folded nominative of a word that is a first name in any case; null for other words.</summary>
    public static string? Of(string form, Language language)
    {
        if (!ByLanguage.TryGetValue(language.Code(), out FrozenSet<string>? names))
            return null;
        if (names.Contains(form))
            return form;
        if (language != Language.Russian)
            return Bare(form, language) is { } bare && names.Contains(bare) ? bare : null;
        foreach (string ending in CaseEndings)
        {
            if (ending.Length == 0 || !form.EndsWith(ending, StringComparison.Ordinal) || form.Length - ending.Length < 2)
                continue;
            string stem = form[..^ending.Length];
            foreach (string nominative in new[] { stem, stem + "а", stem + "я", stem + "й", stem + "ь", stem + "ия", stem + "ел" })
            {
                if (names.Contains(nominative))
                    return nominative;
            }
        }

        return form switch { "льва" or "льву" or "львом" => "лев", "павла" or "павлу" or "павлом" or "павле" => "павел", _ => null };
    }

    /// <summary>True for a folded first name that is an everyday word as well, so that only a capital tells them apart.</summary>
    public static bool IsAlsoWord(string form) => AlsoWords.Contains(form);

    /// <summary>True for a patronymic in any case.</summary>
    public static bool IsPatronymic(string form) => form.Length >= 6 && Array.Exists(Patronymics, ending =>
        form.EndsWith(ending, StringComparison.Ordinal)
        || (ending[^1] == 'ч' && (form.EndsWith(ending + "а", StringComparison.Ordinal) || form.EndsWith(ending + "у", StringComparison.Ordinal) || form.EndsWith(ending + "ем", StringComparison.Ordinal)))
        || (ending[^1] == 'а' && (form.EndsWith(ending[..^1] + "ы", StringComparison.Ordinal) || form.EndsWith(ending[..^1] + "е", StringComparison.Ordinal)
            || form.EndsWith(ending[..^1] + "у", StringComparison.Ordinal) || form.EndsWith(ending[..^1] + "ой", StringComparison.Ordinal))));

    /// <summary>A name without its genitive: Annas, Denise's.</summary>
    public static string? Bare(string form, Language language) =>
        language == Language.English ? form.EndsWith("'s", StringComparison.Ordinal) ? form[..^2] : null
        : form.Length > 2 && form[^1] == 's' ? form[..^1] : null;

    /// <summary>Letters that stay through a name's cases; what two forms of one Russian name share.</summary>
    public static string Stem(string form, Language language)
    {
        if (language != Language.Russian)
            return Bare(form, language) ?? form;
        foreach (string ending in CaseEndings.OrderByDescending(ending => ending.Length))
        {
            if (ending.Length > 0 && form.Length - ending.Length >= 3 && form.EndsWith(ending, StringComparison.Ordinal))
                return form[..^ending.Length].TrimEnd('й', 'ь', 'и');
        }

        return form.Length > 3 ? form.TrimEnd('й', 'ь') : form;
    }

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Matching.Things.names.txt")
            ?? throw new InvalidOperationException("The list of first names is not in the assembly.");
        using var reader = new StreamReader(stream);
        Dictionary<string, HashSet<string>> names = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(": ") is not [{ Length: 2 } language, var list])
                continue;
            if (!names.TryGetValue(language, out HashSet<string>? set))
                names.Add(language, set = new(StringComparer.Ordinal));
            set.UnionWith(list.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
