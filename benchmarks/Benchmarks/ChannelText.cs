using CallQa.Ingest;

namespace CallQa.Benchmarks;

/// <summary>What a recogniser heard on the channels of a recording, as a transcript; the first channel of two is the agent's.</summary>
internal static class ChannelText
{
    /// <summary>A transcript of texts by channel.</summary>
    public static Transcript Transcript(Recording recording, CallFacts facts, IEnumerable<(int Channel, TimeRange Time, string Text)> heard) => new()
    {
        Call = facts,
        Origin = new() { Kind = "recognised", Path = "", Sha256 = "" },
        Utterances =
        [
            .. heard.Where(h => h.Text.Trim().Length > 0)
                .Select(h => new Utterance(recording.Channels.Length == 1 ? Speaker.Unknown : h.Channel == 0 ? Speaker.Agent : Speaker.Customer, h.Time, h.Text.Trim()))
                .OrderBy(u => u.Time.StartMs).ThenBy(u => u.Speaker),
        ],
    };

    /// <summary>A range that does not end before it begins, whatever the recogniser says.</summary>
    public static TimeRange Range(long startMs, long endMs) => new(startMs, Math.Max(startMs, endMs));
}
