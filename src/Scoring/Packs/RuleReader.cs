using System.Collections.Immutable;
using System.Globalization;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads rules. The kinds are a closed set; a new one needs code here and in the evaluator.</summary>
internal sealed class RuleReader(SignalNames signals, WindowReader windows, ConditionReader conditions, YamlProblems problems)
{
    private static readonly string[] Kinds = ["present", "absent", "sequence", "count", "metric"];

    private static readonly string[] Takes = ["longest", "total", "count", "median", "share"];

    /// <summary>The rules of a standard: <c>rule</c>, or each of <c>rules</c>.</summary>
    public ImmutableArray<Rule> Rules(KeyReader keys)
    {
        YamlNode? one = keys.Take("rule"), several = keys.Take("rules");
        if (one is null == several is null)
        {
            problems.Add(keys.Map.At, one is null ? "the key 'rule' (or 'rules') is missing." : "'rule' and 'rules' both stand here; one of them must go.");
            return [];
        }

        ImmutableArray<YamlNode> nodes = one is not null ? [one] : several is YamlList list ? list.Items : [several!];
        return [.. nodes.Select(n => Read(n, oneOfSeveral: one is null)).OfType<Rule>()];
    }

    private Rule? Read(YamlNode node, bool oneOfSeveral)
    {
        if (ValueReader.Map(node, "a rule", problems) is not { } map)
            return null;
        var keys = new KeyReader(map, problems);
        string? kind = keys.RequireWord("kind", Kinds);
        Rule? rule = kind switch
        {
            "present" => Present(keys),
            "absent" => Absent(keys),
            "sequence" => Sequence(keys),
            "count" => Count(keys),
            "metric" => new MetricRuleReader(windows, conditions, problems).Read(keys),
            _ => null,
        };
        Condition? applies = null;
        if (oneOfSeveral)
            applies = conditions.Take(keys, "applies-when");
        else if (map.Find("applies-when") is { } lonely)
        {
            keys.Allow("applies-when");
            problems.Add(lonely.At, "'applies-when' of a single rule stands beside 'rule', not in it; in a rule it parts several 'rules'.");
        }

        if (kind is not null)
            keys.RefuseRest();
        return rule is null ? null : rule with { AppliesWhen = applies };
    }

    private PresentRule? Present(KeyReader keys)
    {
        Condition? condition = conditions.ReadKeys(keys, "the rule");
        Condition? half = conditions.Take(keys, "half");
        return condition is null ? null : new(condition, half, keys.Map.At);
    }

    private AbsentRule? Absent(KeyReader keys)
    {
        HeardCondition? heard = conditions.Heard(keys, countAllowed: false);
        Condition? unless = conditions.TakeOfIt(keys, "unless");
        int allowed = keys.TakeCount("allowed") ?? 0;
        return heard is null ? null : new(heard, unless, allowed, keys.Map.At);
    }

    private SequenceRule? Sequence(KeyReader keys)
    {
        Condition? first = conditions.Require(keys, "first"), then = conditions.Require(keys, "then");
        Extent? within = keys.Take("within") switch
        {
            null => new Extent(ExtentUnit.Unlimited, 0),
            YamlScalar scalar => windows.Reach(scalar, "'within'"),
            { } other => Refused(other),
        };
        bool each = string.Equals(keys.TakeWord("answer", ["once", "each"]), "each", StringComparison.Ordinal);
        Condition? half = conditions.TakeOfIt(keys, "half");
        return first is null || then is null || within is null ? null : new(first, then, within.Value, each, half, keys.Map.At);

        Extent? Refused(YamlNode node)
        {
            problems.Add(node.At, $"'within' is {node.Described}; it must be a number of turns or a time, such as 4 turns or 60 s.");
            return null;
        }
    }

    private CountRule? Count(KeyReader keys)
    {
        HeardCondition? heard = conditions.Heard(keys, countAllowed: false);
        int share = keys.TakeText("share-with") is { } other ? signals.Use(other, keys.Take("share-with")!.At, "'share-with'") : -1;
        int from = keys.TakeCount("from") ?? 0;
        (CountPer per, double amount) = Per(keys);
        LimitForm form = share >= 0 ? LimitForm.Percent : LimitForm.Number;
        var limits = new LimitsReader(problems);
        Limits? limit = limits.Require(keys, form), half = limits.TakeHalf(keys, form);
        if (share >= 0 && per != CountPer.Call)
            problems.Add(keys.Map.At, "'per' and 'share-with' both stand here; one of them must go.");
        return heard is null || limit is null ? null : new(heard, limit, half, per, amount, share, from, keys.Map.At);
    }

    private (CountPer Per, double Amount) Per(KeyReader keys)
    {
        if (keys.TakeText("per") is not { } text)
            return (CountPer.Call, 1);
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string unit = parts[^1];
        double amount = 1;
        bool fits = parts.Length == 1
            || parts.Length == 2 && double.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) && amount > 0;
        CountPer per = unit switch
        {
            "word" or "words" => CountPer.Words,
            "turn" or "turns" => CountPer.Turns,
            "minute" or "minutes" => CountPer.Minutes,
            _ => CountPer.Call,
        };
        if (!fits || per == CountPer.Call)
            problems.Add(keys.Take("per")!.At, $"'per' is '{text}'; it must be such as 100 words, 10 turns or minute.");
        return (per, amount);
    }

    /// <summary>The word of a value that is taken.</summary>
    internal static IReadOnlyList<string> TakeWords => Takes;
}
