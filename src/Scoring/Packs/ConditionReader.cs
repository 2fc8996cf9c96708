using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads conditions; one form wherever they stand.</summary>
internal sealed class ConditionReader(SignalNames signals, WindowReader windows, YamlProblems problems)
{
    private static readonly string[] Kinds = ["heard", "fact", "turn-of", "recorded", "said-before-by", "all", "any", "not"];

    private bool hasIt;

    /// <summary>The condition of a key; null where the key is absent or its value is no condition (then with a problem).</summary>
    public Condition? Take(KeyReader keys, string key) =>
        keys.Take(key) is { } node ? Read(node, $"'{key}'") : null;

    /// <summary>The same, of a condition on what is being judged (<c>it</c>).</summary>
    public Condition? TakeOfIt(KeyReader keys, string key)
    {
        hasIt = true;
        Condition? condition = Take(keys, key);
        hasIt = false;
        return condition;
    }

    /// <summary>A condition that must be there.</summary>
    public Condition? Require(KeyReader keys, string key) =>
        keys.Require(key) is { } node ? Read(node, $"'{key}'") : null;

    /// <summary>Reads one.</summary>
    public Condition? Read(YamlNode node, string what)
    {
        if (ValueReader.Map(node, what, problems) is not { } map)
            return null;
        var keys = new KeyReader(map, problems);
        Condition? condition = ReadKeys(keys, what);
        keys.RefuseRest();
        return condition;
    }

    /// <summary>Reads a condition whose keys stand among others: <paramref name="keys"/> is not asked to refuse the rest.</summary>
    public Condition? ReadKeys(KeyReader keys, string what)
    {
        string[] found = [.. Kinds.Where(k => keys.Map.Find(k) is not null)];
        if (found.Length != 1)
        {
            keys.Allow(Kinds);
            keys.Allow("by", "in", "at-least", "at-most", "is", "known", "longer-than");
            problems.Add(keys.Map.At, $"{what} asks {(found.Length == 0 ? "nothing" : string.Join(" and ", found))}; it must hold exactly one of {string.Join(", ", Kinds)}.");
            return null;
        }

        switch (found[0])
        {
            case "heard":
                return Heard(keys, countAllowed: true);
            case "fact":
                return Fact(keys);
            case "turn-of":
                string? of = keys.RequireWord("turn-of", ["agent", "customer", "anyone"]);
                keys.Require("longer-than");
                return keys.TakeDurationMs("longer-than") is { } ms && of is not null ? new TurnCondition(WhoOf(of), ms) : null;
            case "recorded":
                return keys.RequireWord("recorded", ["start", "end"]) is { } end
                    ? new RecordedCondition(string.Equals(end, "start", StringComparison.Ordinal)) : null;
            case "said-before-by":
                if (!hasIt)
                    problems.Add(keys.Take("said-before-by")!.At, "'said-before-by' asks of the hit that is being judged; it must stand in 'unless', or in 'half' of a sequence.");
                return keys.RequireWord("said-before-by", ["agent", "customer", "anyone"]) is { } who ? new SaidBeforeCondition(WhoOf(who)) : null;
            case "not":
                return Take(keys, "not") is { } part ? new NotCondition(part) : null;
            default:
                return Several(keys, found[0]);
        }
    }

    /// <summary>Reads <c>heard</c> with <c>by</c> and <c>in</c>, and <c>at-least</c> where a count is allowed.</summary>
    public HeardCondition? Heard(KeyReader keys, bool countAllowed)
    {
        int signal = -1;
        if (keys.RequireText("heard") is { } name)
            signal = signals.Use(name, keys.Take("heard")!.At, "'heard'");
        Who by = By(keys);
        ImmutableArray<Window> within = windows.Windows(keys, "in");
        int atLeast = countAllowed ? keys.TakeCount("at-least", least: 1) ?? 1 : 1;
        return signal < 0 ? null : new(signal, by, within, atLeast);
    }

    /// <summary>Whose words; the agent's where not told.</summary>
    public static Who By(KeyReader keys, string key = "by") =>
        keys.TakeWord(key, ["agent", "customer", "anyone"]) is { } by ? WhoOf(by) : Who.Agent;

    private Condition? Several(KeyReader keys, string word)
    {
        if (ValueReader.List(keys.Take(word)!, $"'{word}'", problems) is not { } list)
            return null;
        if (list.Items.Length == 0)
            problems.Add(list.At, $"'{word}' is an empty list; it must hold conditions.");
        ImmutableArray<Condition> parts = [.. list.Items.Select(i => Read(i, $"an entry of '{word}'")).OfType<Condition>()];
        if (parts.Length == 0)
            return null;
        return string.Equals(word, "all", StringComparison.Ordinal) ? new AllCondition(parts) : new AnyCondition(parts);
    }

    private FactCondition? Fact(KeyReader keys)
    {
        string? fact = keys.RequireText("fact");
        ImmutableArray<string> values = [.. keys.TakeTexts("is").Select(v => v.Text)];
        bool? known = keys.TakeTrueFalse("known");
        double? least = keys.TakeNumber("at-least"), most = keys.TakeNumber("at-most");
        bool number = keys.Map.Find("at-least") is not null || keys.Map.Find("at-most") is not null;
        if ((values.Length > 0 ? 1 : 0) + (number ? 1 : 0) + (known is null ? 0 : 1) != 1)
        {
            problems.Add(keys.Map.At, $"the condition on the fact '{fact}' must hold one of 'is' (a value or a list of values), 'at-least' and 'at-most' (numbers), 'known' (true or false).");
            return null;
        }

        if (least > most)
            problems.Add(keys.Map.At, "'at-least' is more than 'at-most'; no number can keep both.");
        return fact is null ? null : new(fact, values, number ? new(least, most) : null, known ?? true);
    }

    private static Who WhoOf(string word) => word switch
    {
        "customer" => Who.Customer,
        "anyone" => Who.Anyone,
        _ => Who.Agent,
    };
}
