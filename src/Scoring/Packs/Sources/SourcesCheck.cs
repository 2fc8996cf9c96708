using CallQa.Scoring.Continuity;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>Compares what standards and reports say they answer with the rules that there are.</summary>
internal static class SourcesCheck
{
    /// <summary>Names that are no rule; nothing for a pack without sources.</summary>
    public static void Names(Pack pack, List<PackProblem> problems)
    {
        if (pack.Sources.Rules.IsEmpty)
            return;
        HashSet<string> known = pack.Sources.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (Standard standard in pack.Standards)
            for (int i = 0; i < standard.SourceRules.Length; i++)
                Refuse(standard.SourceRules[i], standard.SourceRulesAt[i]);
        foreach (ContinuityStandard standard in pack.Continuity)
            foreach (string rule in standard.SourceRules)
                Refuse(rule, standard.At);
        foreach (ServingReport report in pack.Sources.Reports)
            foreach (string rule in report.SourceRules)
                Refuse(rule, report.At);
        foreach (UnclaimedRule unclaimed in pack.Sources.Unclaimed)
            Refuse(unclaimed.Id, unclaimed.At);

        void Refuse(string rule, SourcePosition at)
        {
            if (!known.Contains(rule))
                problems.Add(new(at, $"'{rule}' is no rule of sources/rules.tsv.{(Nearest.Of(rule, known) is { } near ? $" Did you mean '{near}'?" : "")}"));
        }
    }

    /// <summary>Rules that nobody answers, as warnings, and reasons for leaving out what is answered; nothing for a pack without sources.</summary>
    public static void Answers(Pack pack, List<PackProblem> problems)
    {
        if (pack.Sources.Rules.IsEmpty)
            return;
        Coverage coverage = Coverage.Of(pack);
        foreach (RuleAnswer answer in coverage.Rules.Where(r => r.IsClaimed && r.Reason.Length > 0))
            problems.Add(new(pack.Sources.Unclaimed.First(u => string.Equals(u.Id, answer.Rule.Id, StringComparison.Ordinal)).At,
                $"the rule '{answer.Rule.Id}' stands here, but {string.Join(", ", answer.Standards.Concat(answer.Reports))} claims it; one of the two must go."));
        RuleAnswer[] later = [.. coverage.Forgotten.Where(r => r.Rule.MeantFor.Length > 0 && !r.Rule.MeantFor.Any(m => PlaceOf(pack, m) is not null))];
        if (later.Length > 0)
            problems.Add(new(later[0].Rule.At, $"{Counted.Of(later.Length, "rule")} from here on {(later.Length == 1 ? "is" : "are")} claimed by nobody and meant for standards that the pack does not hold ({string.Join(", ", later.Select(r => r.Rule.MeantFor[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}).", IsWarning: true));
        foreach (RuleAnswer answer in coverage.Forgotten.Except(later))
            problems.Add(new(answer.Rule.At, $"nobody claims the rule '{answer.Rule.Id}'; {Wanted(pack, answer.Rule)}", IsWarning: true));
        foreach (RuleAnswer answer in coverage.Observable.Where(r => r.IsClaimed))
            foreach (string id in answer.Rule.MeantFor.Where(m => PlaceOf(pack, m) is not null && !answer.Standards.Contains(m, StringComparer.Ordinal)))
                problems.Add(new(PlaceOf(pack, id)!.Value, $"'{id}' does not claim the rule '{answer.Rule.Id}', which was meant for it; add it to 'source-rules'.", IsWarning: true));
    }

    private static SourcePosition? PlaceOf(Pack pack, string id) => pack.Find(id)?.At ?? pack.FindContinuity(id)?.At;

    private static string Wanted(Pack pack, SourceRule rule)
    {
        string[] here = [.. rule.MeantFor.Where(m => PlaceOf(pack, m) is not null)];
        if (here.Length > 0)
            return $"it was meant for {string.Join(", ", here)}, whose 'source-rules' must name it.";
        return "a standard or a report must, or unclaimed.tsv must say why not.";
    }
}
