using System.Collections.Immutable;
using System.Globalization;
using CallQa.Scoring.Packs;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Continuity;

/// <summary>Reads the examples of a standard of continuity: lists of small datasets by expected verdict.</summary>
internal sealed class ContinuityExampleReader(string standard, YamlProblems problems)
{
    private static readonly Verdict[] Lists = [Verdict.Met, Verdict.NotMet, Verdict.NotApplicable, Verdict.CannotTell];
    private static readonly string[] Directions = ["inbound", "outbound", "unknown"];
    private static readonly string[] VerdictWords = ["met", "not-met", "not-applicable", "cannot-tell"];

    /// <summary>All examples, by verdict, then place.</summary>
    public ImmutableArray<ContinuityExample> Read(KeyReader keys)
    {
        var examples = ImmutableArray.CreateBuilder<ContinuityExample>();
        if (keys.RequireMap("examples") is not { } lists)
            return [];
        foreach (Verdict verdict in Lists)
            foreach (YamlNode item in lists.TakeItems(verdict.Code()))
                if (ValueReader.Map(item, "an example", problems) is { } map)
                    examples.Add(One(verdict, new KeyReader(map, problems)));
        lists.RefuseRest();
        return examples.ToImmutable();
    }

    private ContinuityExample One(Verdict verdict, KeyReader keys)
    {
        string subject = keys.Take("subject") is YamlScalar { Text.Length: 0 } ? "" : keys.RequireText("subject") ?? "";
        var calls = ImmutableArray.CreateBuilder<ExampleContact>();
        keys.Require("calls");
        foreach (YamlNode item in keys.TakeItems("calls"))
            if (ValueReader.Map(item, "a call", problems) is { } map)
                calls.AddRange(Contacts(new KeyReader(map, problems), calls.Count));
        if (calls.Select(c => c.Call.Call.Id).Distinct().Count() < calls.Count)
            problems.Add(keys.Map.At, "two calls of the example have one id; each must have its own.");
        var example = new ContinuityExample(
            verdict, subject, keys.TakeText("reason"), [.. keys.TakeTexts("shown").Select(t => t.Text)], ContinuitySettings.Take(keys, problems),
            calls.ToImmutable(), keys.Map.At);
        keys.RefuseRest();
        return example;
    }

    /// <summary>The call, or with <c>times</c> so many like it, each <c>every</c> so much after the one before.</summary>
    private IEnumerable<ExampleContact> Contacts(KeyReader keys, int before)
    {
        string agent = keys.RequireText("agent") ?? "agent", customer = keys.TakeText("customer") ?? "", queue = keys.TakeText("queue") ?? "";
        string id = keys.TakeText("id") ?? string.Create(CultureInfo.InvariantCulture, $"call-{before + 1}");
        DateTimeOffset at = At(keys);
        Language language = Texts.Of(keys.TakeWord("language", Texts.Languages) ?? "en");
        Direction direction = Codes.TryParse(keys.TakeWord("direction", Directions) ?? "", out Direction told) ? told : Direction.Inbound;
        long lasts = keys.TakeDurationMs("lasts") ?? 300_000, every = keys.TakeDurationMs("every") ?? 86_400_000, hold = keys.TakeDurationMs("hold") ?? 0;
        int times = keys.TakeCount("times", 1, 500) ?? 1, interruptions = keys.TakeCount("interruptions") ?? 0;
        ImmutableSortedDictionary<string, string> facts = Pairs(keys, "facts", (node, what) => ValueReader.Text(node, what, problems));
        ImmutableSortedDictionary<string, double> sections = Pairs(keys, "sections", (node, what) => ValueReader.Number(node, what, problems, 0, 100) ?? 0);
        if (keys.TakeNumber("score", 0, 100) is { } score)
            sections = sections.SetItem(SectionScore.Total, score);
        ImmutableSortedDictionary<string, Verdict> findings = Pairs(
            keys, "findings", (node, what) => Codes.TryParse(ValueReader.Word(node, what, problems, VerdictWords) ?? "", out Verdict verdict) ? verdict : Verdict.CannotTell);
        ImmutableArray<Utterance> said = Said(keys, language);
        keys.RefuseRest();
        for (int i = 0; i < times; i++)
        {
            var facts1 = new CallFacts
            {
                Id = new(times == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{i + 1:000}")), Agent = new(agent), Customer = customer, Queue = queue,
                StartedAt = at.AddMilliseconds(i * (double)every), Direction = direction, Language = language, DurationMs = lasts, Own = facts,
            };
            var origin = new TranscriptOrigin { Kind = "example", Path = keys.Map.At.File, Sha256 = "" };
            yield return new(new(facts1, origin, said, [], [], ""), sections, findings, hold, interruptions);
        }
    }

    private DateTimeOffset At(KeyReader keys)
    {
        string text = keys.RequireText("at") ?? "2026-03-02 10:00 +00:00";
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at))
            return at;
        problems.Add(keys.Take("at")!.At, $"'at' is '{text}'; it must be a time such as 2026-03-02 10:00 +03:00.");
        return new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    }

    private ImmutableArray<Utterance> Said(KeyReader keys, Language language) =>
        keys.TakeTexts("said") is [var text, ..] && new ExampleCall(text, language, standard, problems).Read() is { } read ? read.Call.Utterances : [];

    private ImmutableSortedDictionary<string, T> Pairs<T>(KeyReader keys, string key, Func<YamlNode, string, T?> value)
    {
        var pairs = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        if (keys.TakeMap(key) is not { } map)
            return pairs.ToImmutable();
        foreach (YamlEntry entry in map.Map.Entries)
        {
            map.Allow(entry.Key);
            if (value(entry.Value, $"'{entry.Key}'") is { } one)
                pairs[entry.Key] = one;
        }

        return pairs.ToImmutable();
    }
}
