namespace CallQa.Scoring.Packs.Checking;

/// <summary>Looks for conditions on facts that no call can have.</summary>
internal static class FactCheck
{
    private static readonly string[] Directions = ["inbound", "outbound"];

    /// <summary>Adds the faults of one standard.</summary>
    public static void Check(Standard standard, List<PackProblem> problems)
    {
        foreach (FactCondition fact in Conditions(standard).SelectMany(ConditionFacts.Within).OfType<FactCondition>())
            foreach (string value in fact.Values.Where(v => string.Equals(fact.Fact, "direction", StringComparison.Ordinal) && !Directions.Contains(v, StringComparer.Ordinal)))
                problems.Add(new(standard.At, $"a condition asks for direction '{value}', which no call has; it must be inbound or outbound."));
    }

    private static IEnumerable<Condition> Conditions(Standard standard)
    {
        IEnumerable<Condition?> all = [standard.AppliesWhen, standard.CannotTellWhen, .. standard.Rules.SelectMany(Conditions)];
        return all.OfType<Condition>();
    }

    private static IEnumerable<Condition?> Conditions(Rule rule) => (rule switch
    {
        PresentRule present => (IEnumerable<Condition?>)[present.Condition, present.Half],
        AbsentRule absent => [absent.Heard, absent.Unless],
        SequenceRule sequence => [sequence.First, sequence.Then, sequence.Half],
        CountRule count => [count.Heard],
        MetricRule metric => [metric.Unless],
        _ => [],
    }).Append(rule.AppliesWhen);
}
