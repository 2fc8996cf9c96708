using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads the examples of a standard: lists of short calls by language and expected verdict.</summary>
internal sealed class ExampleReader(string standard, ImmutableArray<Setting> settings, YamlProblems problems)
{
    private static readonly (string Key, Verdict Verdict, bool Half)[] Lists =
    [
        ("met", Verdict.Met, false),
        ("not-met", Verdict.NotMet, false),
        ("half", Verdict.NotMet, true),
        ("not-applicable", Verdict.NotApplicable, false),
        ("cannot-tell", Verdict.CannotTell, false),
    ];

    /// <summary>All examples, by language, then verdict, then place.</summary>
    public ImmutableArray<Example> Read(KeyReader keys)
    {
        var examples = ImmutableArray.CreateBuilder<Example>();
        if (keys.RequireMap("examples") is not { } byLanguage)
            return [];
        foreach (string code in Texts.Languages)
        {
            if (byLanguage.TakeMap(code) is not { } lists)
                continue;
            foreach ((string key, Verdict verdict, bool half) in Lists)
                foreach (YamlScalar text in lists.TakeTexts(key))
                {
                    var written = new ExampleCall(text, Texts.Of(code), $"{standard}-{code}-{key}-{text.At.Line}", problems, settings);
                    if (written.Read() is { } call)
                        examples.Add(new(Texts.Of(code), verdict, half, call.Call, call.Marked, text.At) { Settings = written.Settings, Prices = written.Prices });
                }

            lists.RefuseRest();
        }

        byLanguage.RefuseRest();
        return examples.ToImmutable();
    }
}
