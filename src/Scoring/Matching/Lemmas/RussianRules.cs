namespace CallQa.Scoring.Matching.Lemmas;

/// <summary>What Snowball's Russian leaves apart though it is one word. Thread safe.</summary>
internal static class RussianRules
{
    private static readonly string[] Present = ["ешься", "ется", "емся", "етесь", "ются", "юсь", "йся", "йтесь", "ешь", "ет", "ем", "ете", "ют", "ю", "й", "йте"];
    private static readonly string[] Roots = ["рекоменд", "использ", "чувств", "интерес", "проб", "голос", "польз", "упак", "бесед", "волн", "треб", "адрес"];
    private const string Consonants = "бвгджзклмнпрстфхцчшщ";

    /// <summary>Verbs in -овать/-евать: рекомендую, рекомендует have the stem of рекомендовать.</summary>
    public static string BeforeStemming(string form)
    {
        foreach (string ending in Present)
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal))
                continue;
            string root = form[..^ending.Length];
            if (root.Length < 5 || root[^1] is not 'у')
                return form;
            root = root[..^1];
            // -ую and -уй are endings of adjectives and other verbs too (новую); only clear verbs are taken here.
            bool clear = ending is not ("ю" or "юсь" or "й" or "йся") || root.EndsWith("ир", StringComparison.Ordinal) || root.EndsWith("ств", StringComparison.Ordinal)
                || Array.Exists(Roots, known => root.EndsWith(known, StringComparison.Ordinal));
            return clear ? root + "овать" : form;
        }

        return form;
    }

    /// <summary>Drops the vowel before an infinitive's ending (подождать, подождите) and the fleeting vowel (ошибка, ошибок).</summary>
    public static string AfterStemming(string stem)
    {
        if (stem.Length >= 6 && stem[^1] is 'а' or 'я')
            return stem[..^1];
        return stem.Length >= 5 && stem[^1] == 'к' && stem[^2] is 'о' or 'е' && Consonants.Contains(stem[^3], StringComparison.Ordinal)
            ? string.Concat(stem.AsSpan(0, stem.Length - 2), "к")
            : stem;
    }
}
