using System.Collections.Immutable;

namespace CallQa.Unit.Scoring.Evaluating;

/// <summary>Calls line by line: <c>A 0.0 2.5 Good morning.</c> with the speaker, start and end in seconds, and the text; no word times.</summary>
internal static class SpokenCall
{
    public static RedactedTranscript Of(params string[] lines) => Of(0, lines);

    public static RedactedTranscript Of(double duration, params string[] lines)
    {
        ImmutableArray<Utterance> utterances = [.. lines.Select(Line)];
        var facts = new CallFacts
        {
            Id = new("c"), Agent = new("anna"), StartedAt = DateTimeOffset.UnixEpoch, Language = Language.English,
            DurationMs = duration > 0 ? (long)(duration * 1000) : utterances.Max(u => u.Time.EndMs) + 1000,
        };
        return new(facts, new() { Kind = "test", Path = "c", Sha256 = "" }, utterances, [], [], "");
    }

    private static Utterance Line(string line)
    {
        string[] parts = line.Split(' ', 4);
        Speaker speaker = parts[0] switch { "A" => Speaker.Agent, "C" => Speaker.Customer, _ => Speaker.Unknown };
        return new(speaker, TimeRange.FromSeconds(Seconds(parts[1]), Seconds(parts[2])), parts[3]);
    }

    private static double Seconds(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
