using System.Collections.Immutable;

namespace CallQa.Ingest;

/// <summary>Puts the speech of one channel into words, with times in the call.</summary>
internal sealed class ChannelRecogniser(ITranscriber transcriber, RecognitionSteps steps)
{
    // In a full window the recogniser sometimes passes over a stretch, above all after a long silence that was cut out.
    private const int WorthAnotherTry = Recording.Rate / 2;

    // The second try goes in short windows: a loop that swallowed a long one has less to swallow.
    private const int ShortWindow = 8 * Recording.Rate;

    // What it says the second time must be surer: there was a reason for the silence, perhaps.
    private const double LeastProbabilityAgain = 0.35;

    /// <summary>
    /// The words of all windows, in order of time, and where none were found or believed. A window whose text is doubtful
    /// as a whole is tried once more, with a wider search; stretches of speech still without a word once more on their own.
    /// <paramref name="done"/> hears of each window.
    /// </summary>
    public async Task<ChannelWords> RecogniseAsync(
        float[] channel, ImmutableArray<SpeechWindow> windows, Language language, Action done, CancellationToken ct)
    {
        var words = new List<HeardWord>();
        var removed = new List<Removal>();
        SpeechWindow? before = null;
        foreach (SpeechWindow window in windows)
        {
            FilteredWords heard = await HearAsync(channel, window, language, Search.Beam, ct);
            removed.AddRange(heard.Removed);
            Merge(words, [.. heard.Words], Seam(before, window));
            before = window;
            done();
        }

        SampleRange[] silent = [.. windows.SelectMany(w => w.Parts).Select(p => p.Source).Where(s => s.Length >= WorthAnotherTry && !Holds(s, words))];
        foreach (SpeechWindow window in steps.HasFlag(RecognitionSteps.SecondTry) ? WindowPacker.Repack(silent, channel, ShortWindow) : [])
        {
            FilteredWords heard = await HearAsync(channel, window, language, Search.Greedy, ct);
            foreach (SampleRange stretch in window.Parts.Select(p => p.Source))
            {
                HeardWord[] said = [.. heard.Words.Where(w => Holds(stretch, [w]))];
                if (said.Length > 0 && said.Average(w => w.Probability) >= LeastProbabilityAgain)
                    words.AddRange(said);
                else
                    removed.Add(new(stretch.ToTime(), RemovalKind.Unheard));
            }
        }

        removed.RemoveAll(r => words.Exists(w => Middle(w) >= r.Time.StartMs && Middle(w) < r.Time.EndMs)); // understood after all
        return new([.. words.OrderBy(w => w.StartMs)], [.. removed.Distinct().OrderBy(r => r.Time.StartMs).ThenBy(r => r.Time.EndMs)]);
    }

    private static bool Holds(SampleRange stretch, IEnumerable<HeardWord> words) =>
        words.Any(w => Middle(w) >= stretch.Start / Recording.PerMs && Middle(w) <= stretch.End / Recording.PerMs);

    // The search goes as far as the last one named, if it must.
    private async Task<FilteredWords> HearAsync(float[] channel, SpeechWindow window, Language language, Search last, CancellationToken ct)
    {
        if (window.Length < WhisperTranscriber.FewestSamples)
            return new([], []);
        float[] samples = window.Cut(channel);
        ImmutableArray<RecognisedSegment> segments = await transcriber.TranscribeAsync(samples, language, Search.Greedy, ct);
        WindowQuality quality = WindowQuality.Of(segments);
        if (last == Search.Beam && quality.IsDoubtful && steps.HasFlag(RecognitionSteps.SecondTry))
        {
            ImmutableArray<RecognisedSegment> again = await transcriber.TranscribeAsync(samples, language, Search.Beam, ct);
            WindowQuality better = WindowQuality.Of(again);
            if (!better.Loops && (quality.Loops || better.LogProbability > quality.LogProbability))
                segments = again;
        }

        FilteredWords filtered = steps.HasFlag(RecognitionSteps.Filters)
            ? InventedText.Remove(segments, window.Length / Recording.PerMs)
            : new([.. segments.SelectMany(s => WordBuilder.Words(s))], []);
        return new([.. filtered.Words.Select(w => ToCall(w, window))], [.. filtered.Removed.Select(r => r with { Time = ToCall(r.Time, window) })]);
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
