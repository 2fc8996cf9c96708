namespace CallQa.Scoring.Packs.Checking;

/// <summary>Looks for languages without both proofs, for signals that a proven language cannot hear, and for verdicts that no sentence explains.</summary>
internal static class ProofCheck
{
    private static readonly Verdict[] Told = [Verdict.Met, Verdict.NotMet];

    /// <summary>Adds what is found in one standard: faults, and warnings of what may be left out and should not.</summary>
    public static void Check(Standard standard, Pack pack, List<PackProblem> problems)
    {
        if (!pack.Languages.Any(l => Claims(standard, l)))
            problems.Add(new(standard.At, "the standard has examples in no language of the pack; it is never used."));
        foreach (Language language in pack.Languages)
            if (standard.Languages.Contains(language))
                Deaf(standard, language, problems);
            else if (Claims(standard, language))
                Missing(standard, language, problems);
            else
                problems.Add(new(standard.At, $"the standard has nothing for '{language.Code()}'; calls of that language are not judged by it.", IsWarning: true));
        string[] untold = [.. Told.Where(v => !standard.Verdicts.ContainsKey(v)).Select(v => $"'{v.Code()}'")];
        if (untold.Length > 0)
            problems.Add(new(standard.At, $"'verdicts' does not say what {string.Join(" and ", untold)} means; one sentence in English each.", IsWarning: true));
    }

    // A standard claims a language by an example or by words of its own.
    private static bool Claims(Standard standard, Language language) =>
        standard.Examples.Any(e => e.Language == language)
        || standard.Signals.Any(s => !s.IsShared && (s.Phrases.Any(p => p.Language == language) || s.Regexes.Any(r => r.Language == language)));

    private static void Deaf(Standard standard, Language language, List<PackProblem> problems)
    {
        foreach (Signal signal in standard.Signals)
            if (!signal.Speaks(language))
                problems.Add(new(signal.At, $"the signal '{signal.Name}' cannot be heard in '{language.Code()}', for which the standard has proofs; give it phrases or an act."));
    }

    private static void Missing(Standard standard, Language language, List<PackProblem> problems)
    {
        bool met = standard.Examples.Any(e => e.Language == language && e.Expected == Verdict.Met);
        bool notMet = standard.Examples.Any(e => e.Language == language && e.Expected == Verdict.NotMet && !e.Half);
        string missing = (met, notMet) switch { (false, false) => "'met' and 'not-met'", (false, true) => "'met'", _ => "'not-met'" };
        problems.Add(new(standard.At, $"there is no example {missing} for '{language.Code()}'; the standard does not load for it."));
    }
}
