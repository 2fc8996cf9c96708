using System.Collections.Immutable;
using CallQa.Scoring.Yaml;

namespace CallQa.Scoring.Packs;

/// <summary>Reads the timing events of a signal: <c>event</c> with <c>longer-than</c>, and <c>above</c> for fast speech.</summary>
internal static class SignalEvents
{
    private const double MostPercent = 1000;

    /// <summary>The events; empty where the key is absent.</summary>
    public static ImmutableArray<SignalEvent> Read(KeyReader keys)
    {
        YamlProblems problems = keys.Problems;
        ImmutableArray<YamlNode> items = keys.TakeItems("event");
        long longer = keys.TakeDurationMs("longer-than") ?? 0;
        double? above = keys.Take("above") is { } share ? ValueReader.Percent(share, "'above'", problems, MostPercent) : null;
        if (items.Length == 0 && keys.Map.Find("longer-than") is { } lonely)
            problems.Add(lonely.At, "'longer-than' stands without 'event'; it belongs to a timing event.");
        ImmutableArray<SignalEvent> events =
        [
            .. items.Select(i => ValueReader.Word(i, "'event'", problems, TimingWords.Events)).OfType<string>()
                .Select(word => new SignalEvent(TimingWords.Of(word), longer, above ?? 100)),
        ];
        bool fast = events.Any(e => e.Kind == TimingKind.FastSpeech);
        if (fast && keys.Map.Find("above") is null)
            problems.Add(keys.Take("event")!.At, "fast-speech needs 'above', the share of the speaker's own median rate, such as 135 %.");
        if (!fast && keys.Map.Find("above") is { } stray)
            problems.Add(stray.At, "'above' stands without 'event: fast-speech'; it belongs to that alone.");
        return events;
    }
}
