using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Puts the speech of one channel into words, with times in the call.</summary>
internal sealed class ChannelRecogniser(ITranscriber transcriber)
{
    /// <summary>The words of all windows, in order of time, and what was removed; <paramref name="done"/> hears of each window's number.</summary>
    public async Task<ChannelWords> RecogniseAsync(
        float[] channel, ImmutableArray<SpeechWindow> windows, Language language, Action<int> done, CancellationToken ct)
    {
        var words = new List<HeardWord>();
        var removed = new List<TimeRange>();
        SpeechWindow? before = null;
        for (int i = 0; i < windows.Length; i++)
        {
            SpeechWindow window = windows[i];
            if (window.Length >= SileroDetector.FewestSamples)
            {
                ImmutableArray<RecognisedSegment> segments = await transcriber.TranscribeAsync(window.Cut(channel), language, ct);
                FilteredWords filtered = InventedText.Remove(segments, window.Length / Recording.PerMs);
                removed.AddRange(filtered.Removed.Select(r => ToCall(r, window)));
                Merge(words, [.. filtered.Words.Select(w => ToCall(w, window))], Seam(before, window));
            }

            before = window;
            done(i);
        }

        return new([.. words], [.. removed]);
    }

    // Where two windows share a stretch, the middle of it decides which window's words count.
    private static long? Seam(SpeechWindow? before, SpeechWindow window)
    {
        int end = before?.Parts[^1].Source.End ?? 0, start = window.Parts[0].Source.Start;
        return end > start ? (start + end) / 2 / Recording.PerMs : null;
    }

    private static void Merge(List<HeardWord> words, List<HeardWord> more, long? seam)
    {
        if (seam is { } at)
        {
            words.RemoveAll(w => Middle(w) >= at);
            more.RemoveAll(w => Middle(w) < at);
            if (words.Count > 0 && more.Count > 0 && Same(words[^1], more[0]) && more[0].StartMs - words[^1].EndMs < 300)
                more.RemoveAt(0); // one word on both sides of the seam
        }

        foreach (HeardWord word in more)
            words.Add(words.Count > 0 && word.StartMs < words[^1].StartMs
                ? word with { StartMs = words[^1].StartMs, EndMs = Math.Max(word.EndMs, words[^1].StartMs) }
                : word);
    }

    private static long Middle(HeardWord word) => (word.StartMs + word.EndMs) / 2;

    private static bool Same(HeardWord a, HeardWord b) =>
        string.Equals(Core(a), Core(b), StringComparison.OrdinalIgnoreCase);

    private static string Core(HeardWord word) => word.Text.Substring(word.Core.Start, word.Core.Length);

    private static HeardWord ToCall(HeardWord word, SpeechWindow window)
    {
        TimeRange time = ToCall(new TimeRange(Math.Max(0, word.StartMs), Math.Max(0, Math.Max(word.StartMs, word.EndMs))), window);
        return word with { StartMs = time.StartMs, EndMs = time.EndMs };
    }

    // A word belongs to the stretch that holds its middle, and is kept inside that stretch.
    private static TimeRange ToCall(TimeRange inWindow, SpeechWindow window)
    {
        int start = (int)(inWindow.StartMs * Recording.PerMs), end = (int)(inWindow.EndMs * Recording.PerMs);
        WindowPart part = window.PartAt((int)(((long)start + end) / 2));
        int shift = part.Source.Start - part.At;
        int first = Math.Clamp(start + shift, part.Source.Start, part.Source.End - 1);
        int last = Math.Clamp(end + shift, first, part.Source.End);
        return new(first / Recording.PerMs, last / Recording.PerMs);
    }
}
