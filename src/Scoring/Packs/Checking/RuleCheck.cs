using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs.Checking;

/// <summary>Looks for rules and conditions that no call can ever reach, and for those that a broader one beside them swallows.</summary>
internal static class RuleCheck
{
    /// <summary>Adds what is found in one standard: faults, and warnings of what is merely needless.</summary>
    public static void Check(Standard standard, List<PackProblem> problems)
    {
        Never(standard.AppliesWhen, standard.At, "'applies-when'", hasIt: false, problems);
        Never(standard.CannotTellWhen, standard.At, "'cannot-tell-when'", hasIt: false, problems);
        if (standard is { AppliesWhen: { } applies, CannotTellWhen: { } cannot } && ConditionFacts.Implies(applies, cannot))
            problems.Add(new(standard.At, "'cannot-tell-when' holds wherever 'applies-when' does; the rule can never be reached."));
        foreach (Rule rule in standard.Rules)
        {
            Never(rule.AppliesWhen, rule.At, "'applies-when' of the rule", hasIt: false, problems);
            if (standard.AppliesWhen is { } outer && rule.AppliesWhen is { } inner && ConditionFacts.Contradict(outer, inner))
                problems.Add(new(rule.At, "'applies-when' of the rule contradicts that of the standard; the rule can never be reached."));
            Check(rule, problems);
        }

        Swallowed(standard.Rules, problems);
    }

    private static void Check(Rule rule, List<PackProblem> problems)
    {
        switch (rule)
        {
            case PresentRule present:
                Never(present.Condition, rule.At, "the condition", hasIt: false, problems);
                Half(present.Half, present.Condition, rule.At, hasIt: false, problems);
                break;
            case AbsentRule absent:
                Never(absent.Heard, rule.At, "the condition", hasIt: false, problems);
                Never(absent.Unless, rule.At, "'unless'", hasIt: true, problems);
                break;
            case SequenceRule sequence:
                Never(sequence.First, rule.At, "'first'", hasIt: false, problems);
                Never(sequence.Then, rule.At, "'then'", hasIt: true, problems);
                Half(sequence.Half, null, rule.At, hasIt: true, problems);
                break;
            case CountRule count:
                Never(count.Heard, rule.At, "the condition", hasIt: false, problems);
                Wider(count.Limits, count.Half, rule.At, problems);
                break;
            case MetricRule metric:
                It(metric.In, rule.At, "'in'", problems);
                Never(metric.Unless, rule.At, "'unless'", hasIt: true, problems);
                Wider(metric.Limits, metric.Half, rule.At, problems);
                break;
        }
    }

    private static void Half(Condition? half, Condition? whole, SourcePosition at, bool hasIt, List<PackProblem> problems)
    {
        Never(half, at, "'half'", hasIt, problems);
        if (half is not null && whole is not null && ConditionFacts.Implies(half, whole))
            problems.Add(new(at, "'half' holds only where the whole condition does; it can never be reached and must ask for less."));
    }

    private static void Wider(Limits limits, Limits? half, SourcePosition at, List<PackProblem> problems)
    {
        if (half is null)
            return;
        bool lower = limits.AtLeast is { } least && !(half.AtLeast >= least), upper = limits.AtMost is { } most && !(half.AtMost <= most);
        if (!lower && !upper)
            problems.Add(new(at, "'half' is no wider than the limits of the rule; it can never be reached."));
    }

    private static void Never(Condition? condition, SourcePosition at, string what, bool hasIt, List<PackProblem> problems)
    {
        if (condition is null)
            return;
        foreach (Condition part in ConditionFacts.Within(condition))
        {
            if (part is HeardCondition heard)
            {
                if (!hasIt)
                    It(heard.In, at, what, problems);
                Windows(heard.In, at, problems);
            }

            if (part is AllCondition all)
                Parts(all.Parts, at, what, all: true, problems);
            else if (part is AnyCondition any)
                Parts(any.Parts, at, what, all: false, problems);
        }
    }

    private static void It(ImmutableArray<Window> windows, SourcePosition at, string what, List<PackProblem> problems)
    {
        foreach (Window window in windows.Where(w => w.Anchor == Window.It))
            problems.Add(new(at, $"the window '{window.Text}' of {what} is empty: there is no 'it' here; 'it' stands in 'unless', in 'then' and in 'half' of a sequence."));
    }

    private static void Windows(ImmutableArray<Window> windows, SourcePosition at, List<PackProblem> problems)
    {
        for (int i = 0; i < windows.Length; i++)
            for (int j = 0; j < windows.Length; j++)
                if (i != j && ConditionFacts.Inside(windows[i], windows[j]) && (i < j || !ConditionFacts.Inside(windows[j], windows[i])))
                    problems.Add(new(at, $"the window '{windows[j].Text}' is needless beside '{windows[i].Text}', which lies in it.", IsWarning: true));
    }

    // In `all` what follows from another is needless, in `any` what another follows from makes that one needless.
    private static void Parts(ImmutableArray<Condition> parts, SourcePosition at, string what, bool all, List<PackProblem> problems)
    {
        for (int i = 0; i < parts.Length; i++)
            for (int j = 0; j < parts.Length; j++)
            {
                if (i == j)
                    continue;
                if (all && i < j && ConditionFacts.Contradict(parts[i], parts[j]))
                    problems.Add(new(at, $"two conditions of 'all' in {what} contradict each other; it can never hold."));
                if (ConditionFacts.Implies(parts[i], parts[j]) && (i < j || !ConditionFacts.Implies(parts[j], parts[i])))
                    problems.Add(new(
                        at, $"of the conditions of '{(all ? "all" : "any")}' in {what}, number {(all ? j : i) + 1} is needless beside number {(all ? i : j) + 1}, which is {(all ? "narrower" : "broader")}.", IsWarning: true));
            }
    }

    private static void Swallowed(ImmutableArray<Rule> rules, List<PackProblem> problems)
    {
        for (int i = 0; i < rules.Length; i++)
            for (int j = 0; j < rules.Length; j++)
                if (i != j && Swallows(rules[i], rules[j]) && (i < j || !Swallows(rules[j], rules[i])))
                    problems.Add(new(rules[j].At, $"the rule in line {rules[i].At.Line} holds only where this one does too; this one must go.", IsWarning: true));
    }

    // The first is the stricter: wherever it is met, the second is.
    private static bool Swallows(Rule strict, Rule loose) =>
        (strict.AppliesWhen is null || loose.AppliesWhen is not null && ConditionFacts.Implies(loose.AppliesWhen, strict.AppliesWhen))
        && (strict, loose) switch
        {
            (PresentRule a, PresentRule b) => a.Half is null && ConditionFacts.Implies(a.Condition, b.Condition),
            (AbsentRule a, AbsentRule b) => a.Allowed <= b.Allowed && a.Unless is null && ConditionFacts.Implies(b.Heard, a.Heard),
            _ => false,
        };
}
