using System.Collections.Immutable;

namespace CallQa.Scoring.Packs.Sources;

/// <summary>Which source rule is answered by what, computed from what standards and reports say they answer. Immutable.</summary>
public sealed record Coverage
{
    /// <summary>Every source rule in the order of the pack's file.</summary>
    public required ImmutableArray<RuleAnswer> Rules { get; init; }

    /// <summary>Every framework in the order of the pack's file.</summary>
    public required ImmutableArray<FrameworkAnswer> Frameworks { get; init; }

    /// <summary>The rules that calls can show.</summary>
    public IEnumerable<RuleAnswer> Observable => Rules.Where(r => r.Rule.Observable);

    /// <summary>The rules that calls can show, nobody claims, and nobody gives a reason for.</summary>
    public IEnumerable<RuleAnswer> Forgotten => Observable.Where(r => !r.IsClaimed && r.Reason.Length == 0);

    /// <summary>Computes it.</summary>
    public static Coverage Of(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ILookup<string, string> standards = Claims(
            pack.Standards.Select(s => (s.Id.Value, s.SourceRules)).Concat(pack.Continuity.Select(s => (s.Id.Value, s.SourceRules))));
        ILookup<string, string> reports = Claims(pack.Sources.Reports.Select(r => (r.Id, r.SourceRules)));
        Dictionary<string, string> reasons = pack.Sources.Unclaimed.GroupBy(u => u.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Reason, StringComparer.Ordinal);
        ImmutableArray<RuleAnswer> rules =
        [
            .. pack.Sources.Rules.Select(r => new RuleAnswer(r, Sorted(standards[r.Id]), Sorted(reports[r.Id]), reasons.GetValueOrDefault(r.Id, ""))),
        ];
        return new() { Rules = rules, Frameworks = [.. pack.Sources.Frameworks.Select(f => Of(f, rules))] };
    }

    private static FrameworkAnswer Of(SourceFramework framework, ImmutableArray<RuleAnswer> rules)
    {
        RuleAnswer[] own = [.. rules.Where(r => string.Equals(r.Rule.Framework, framework.Id, StringComparison.Ordinal))];
        return new(
            framework, own.Length, own.Count(r => r.Rule.Observable), own.Count(r => r.Rule.Observable && r.IsClaimed),
            Sorted(own.SelectMany(r => r.Standards)), Sorted(own.SelectMany(r => r.Reports)));
    }

    private static ILookup<string, string> Claims(IEnumerable<(string Id, ImmutableArray<string> Rules)> claims) => claims
        .SelectMany(c => c.Rules.Select(rule => (Rule: rule, c.Id)))
        .ToLookup(c => c.Rule, c => c.Id, StringComparer.Ordinal);

    private static ImmutableArray<string> Sorted(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
