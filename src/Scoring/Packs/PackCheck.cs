using System.Collections.Immutable;
using CallQa.Scoring.Matching;

namespace CallQa.Scoring.Packs;

/// <summary>
/// Looks for what a pack can be read with and still is a fault: languages without proofs, phrases that cannot match even
/// their own words, conditions on facts that no call can have, shared signals that no standard uses. Thread safe.
/// </summary>
public static class PackCheck
{
    private static readonly string[] Directions = ["inbound", "outbound"];
    private static readonly Verdict[] Told = [Verdict.Met, Verdict.NotMet];

    /// <summary>All such faults, by file, line and column.</summary>
    public static ImmutableArray<PackProblem> Of(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var problems = new List<PackProblem>();
        foreach (Standard standard in pack.Standards)
        {
            Proofs(standard, pack, problems);
            foreach (Signal signal in standard.Signals.Where(s => !s.IsShared))
                Phrases(signal, pack.Lexicon, problems);
            foreach (Condition condition in Conditions(standard))
                Facts(standard, condition, problems);
        }

        foreach (Signal shared in pack.SharedSignals)
        {
            Phrases(shared, pack.Lexicon, problems);
            if (!pack.Standards.Any(s => s.Signals.Contains(shared)))
                problems.Add(new(shared.At, $"no standard uses the shared signal '{shared.Name}'; one must name it, or the file must go."));
        }

        return InOrder(problems.Distinct());
    }

    /// <summary>What is allowed and should still be mended, by file, line and column: verdicts without a sentence, languages left out.</summary>
    public static ImmutableArray<PackProblem> Warnings(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var warnings = new List<PackProblem>();
        foreach (Standard standard in pack.Standards)
        {
            string[] untold = [.. Told.Where(v => !standard.Verdicts.ContainsKey(v)).Select(v => $"'{v.Code()}'")];
            if (untold.Length > 0)
                warnings.Add(new(standard.At, $"'verdicts' does not say what {string.Join(" and ", untold)} means; one sentence in English each."));
            foreach (Language language in pack.Languages.Where(l => !standard.Languages.Contains(l) && !Claims(standard, l)))
                warnings.Add(new(standard.At, $"the standard has nothing for '{language.Code()}'; calls of that language are not judged by it."));
        }

        return InOrder(warnings);
    }

    private static ImmutableArray<PackProblem> InOrder(IEnumerable<PackProblem> problems) =>
        [.. problems.OrderBy(p => p.At.File, StringComparer.Ordinal).ThenBy(p => p.At.Line).ThenBy(p => p.At.Column)];

    // A standard claims a language by an example or by words of its own.
    private static bool Claims(Standard standard, Language language) =>
        standard.Examples.Any(e => e.Language == language)
        || standard.Signals.Any(s => !s.IsShared && (s.Phrases.Any(p => p.Language == language) || s.Regexes.Any(r => r.Language == language)));

    private static void Proofs(Standard standard, Pack pack, List<PackProblem> problems)
    {
        if (!pack.Languages.Any(l => Claims(standard, l)))
            problems.Add(new(standard.At, "the standard has examples in no language of the pack; it is never used."));
        foreach (Language language in pack.Languages)
            if (standard.Languages.Contains(language) || Claims(standard, language))
                Proofs(standard, language, problems);
    }

    private static void Proofs(Standard standard, Language language, List<PackProblem> problems)
    {
        if (standard.Languages.Contains(language))
        {
            foreach (Signal signal in standard.Signals)
                if (!signal.Speaks(language))
                    problems.Add(new(signal.At, $"the signal '{signal.Name}' cannot be heard in '{language.Code()}', for which the standard has proofs; give it phrases or an act."));
            return;
        }

        bool met = standard.Examples.Any(e => e.Language == language && e.Expected == Verdict.Met);
        bool notMet = standard.Examples.Any(e => e.Language == language && e.Expected == Verdict.NotMet && !e.Half);
        string missing = (met, notMet) switch { (false, false) => "'met' and 'not-met'", (false, true) => "'met'", _ => "'not-met'" };
        problems.Add(new(standard.At, $"there is no example {missing} for '{language.Code()}'; the standard does not load for it."));
    }

    private static void Phrases(Signal signal, Lexicon lexicon, List<PackProblem> problems)
    {
        var entries = new List<PhraseEntry>();
        var phrases = new List<SignalPhrase>();
        foreach (SignalPhrase phrase in signal.Phrases.Concat(signal.Except).Concat(signal.NotInClauseWith))
        {
            entries.Add(new(phrases.Count, 0, phrase.Language, phrase.Phrase));
            phrases.Add(phrase);
        }

        if (entries.Count == 0)
            return;
        PhraseMatcher matcher = PhraseSet.Compile(entries, lexicon);
        for (int i = 0; i < phrases.Count; i++)
        {
            if (PhraseSample.Of(phrases[i].Phrase) is not { } sample)
                continue;
            var hits = new List<PhraseHit>();
            matcher.Match(Tokens.Of(new Utterance(Speaker.Agent, new(0, 1000), sample), phrases[i].Language), hits);
            if (!hits.Exists(h => h.Signal == i))
                problems.Add(new(phrases[i].At, $"the phrase '{phrases[i].Text}' can never match: not even '{sample}' does."));
        }
    }

    private static void Facts(Standard standard, Condition condition, List<PackProblem> problems)
    {
        switch (condition)
        {
            case FactCondition { Fact: "direction" } fact:
                foreach (string value in fact.Values.Where(v => !Directions.Contains(v, StringComparer.Ordinal)))
                    problems.Add(new(standard.At, $"a condition asks for direction '{value}', which no call has; it must be inbound or outbound."));
                break;
            case NotCondition not:
                Facts(standard, not.Part, problems);
                break;
            case AllCondition all:
                foreach (Condition part in all.Parts)
                    Facts(standard, part, problems);
                break;
            case AnyCondition any:
                foreach (Condition part in any.Parts)
                    Facts(standard, part, problems);
                break;
        }
    }

    private static IEnumerable<Condition> Conditions(Standard standard)
    {
        IEnumerable<Condition?> all = [standard.AppliesWhen, standard.CannotTellWhen, .. standard.Rules.SelectMany(Conditions)];
        return all.OfType<Condition>();
    }

    private static IEnumerable<Condition?> Conditions(Rule rule) => rule switch
    {
        PresentRule present => [rule.AppliesWhen, present.Condition, present.Half],
        AbsentRule absent => [rule.AppliesWhen, absent.Heard, absent.Unless],
        SequenceRule sequence => [rule.AppliesWhen, sequence.First, sequence.Then, sequence.Half],
        CountRule count => [rule.AppliesWhen, count.Heard],
        MetricRule metric => [rule.AppliesWhen, metric.Unless],
        _ => [rule.AppliesWhen],
    };
}
