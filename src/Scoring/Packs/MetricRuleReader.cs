using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads <c>kind: metric</c>, where what is measured decides which numbers make sense.</summary>
internal sealed class MetricRuleReader(WindowReader windows, ConditionReader conditions, YamlProblems problems)
{
    public MetricRule? Read(KeyReader keys)
    {
        TimingKind? of = keys.RequireWord("of", TimingWords.Metrics) is { } word ? TimingWords.Of(word) : null;
        Who by = keys.Map.Find("by") is null && of is not TimingKind.SpeechRate and not TimingKind.TalkShare and not TimingKind.Interruption
            and not TimingKind.ResponseGap and not TimingKind.Monologue
            ? Who.Anyone
            : ConditionReader.By(keys);
        Take take = keys.TakeWord("take", RuleReader.TakeWords) switch
        {
            "total" => Take.Total,
            "count" => Take.Count,
            "median" => Take.Median,
            "share" => Take.Share,
            null when of == TimingKind.TalkShare => Take.Share,
            null when of == TimingKind.SpeechRate => Take.Total,
            _ => Take.Longest,
        };
        if (of == TimingKind.TalkShare && take != Take.Share)
            problems.Add(keys.Take("take")!.At, "'take' of talk-share can only be share.");
        if (of == TimingKind.SpeechRate && take is Take.Count or Take.Share && of == TimingKind.SpeechRate)
            problems.Add(keys.Take("take")!.At, "'take' of speech-rate must be one of longest (the fastest utterance), total (over all), median.");
        long longer = keys.TakeDurationMs("longer-than") ?? 0;
        LimitForm form = of == TimingKind.SpeechRate ? LimitForm.Number : take switch
        {
            Take.Count => LimitForm.Number,
            Take.Share => LimitForm.Percent,
            _ => LimitForm.Duration,
        };
        var reader = new LimitsReader(problems);
        Limits? limits = reader.Require(keys, form), half = reader.TakeHalf(keys, form);
        ImmutableArray<Window> within = windows.Windows(keys, "in");
        Condition? unless = conditions.TakeOfIt(keys, "unless");
        return of is null || limits is null ? null : new(of.Value, by, take, longer, limits, half, within, unless, keys.Map.At);
    }
}
