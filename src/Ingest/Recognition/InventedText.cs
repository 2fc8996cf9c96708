using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace CallQa.Ingest;

/// <summary>
/// Removes what the recogniser invents: credits of subtitles it was trained on, phrases said over and over, text it does
/// not believe itself, and words behind the end of the sound. It leaves a phrase the first time it is said.
/// </summary>
internal static partial class InventedText
{
    // A longer word than this is a loop of syllables or digits.
    private const int LongestWord = 60;

    /// <summary>Mean probability of a segment's words under which it is not believed.</summary>
    internal const double LeastProbability = 0.25;

    // Where the recogniser also thinks that nobody speaks, it must be surer of its words.
    private const double LikelyNoSpeech = 0.6;
    private const double LeastProbabilityInDoubt = 0.45;

    // People say a word three or four times ("yes, yes, yes"), not six; the longer a phrase, the fewer times.
    private const int LongestPhrase = 12;

    /// <summary>The words of a window's segments that are believed.</summary>
    public static FilteredWords Remove(IEnumerable<RecognisedSegment> segments, long windowMs)
    {
        var words = new List<HeardWord>();
        var removed = new List<Removal>();
        foreach (RecognisedSegment segment in segments)
        {
            ImmutableArray<HeardWord> said = WordBuilder.Words(segment);
            if (said.Length == 0)
                continue;
            if (WhyNot(segment, said) is { } why)
                removed.Add(new(Span(said, windowMs), why));
            else
                words.AddRange(said);
        }

        removed.AddRange(words.Where(w => WhyNot(w, windowMs) is not null).Select(w => new Removal(Span([w], windowMs), WhyNot(w, windowMs)!.Value)));
        words.RemoveAll(w => WhyNot(w, windowMs) is not null);
        RemoveLoops(words, removed, windowMs);
        return new([.. words], [.. removed.OrderBy(r => r.Time.StartMs).ThenBy(r => r.Time.EndMs)]);
    }

    private static RemovalKind? WhyNot(RecognisedSegment segment, ImmutableArray<HeardWord> said)
    {
        if (PhantomPhrases.Match(string.Join(' ', said.Select(Plain))))
            return RemovalKind.Phantom;
        if (IsDescription(string.Join(' ', said.Select(w => w.Text))))
            return RemovalKind.Sound;
        double mean = said.Average(w => w.Probability);
        return mean < LeastProbability || (segment.NoSpeech > LikelyNoSpeech && mean < LeastProbabilityInDoubt) ? RemovalKind.Unsure : null;
    }

    private static RemovalKind? WhyNot(HeardWord word, long windowMs)
    {
        if (word.Text.Length > LongestWord || LoopInWord().IsMatch(word.Text))
            return RemovalKind.Loop;
        if (IsDescription(word.Text))
            return RemovalKind.Sound;
        return word.StartMs >= windowMs ? RemovalKind.Unsure : null;
    }

    // What the recogniser says of a sound ("[BLANK_AUDIO]", "(music)", "*laughs*") is nobody's speech.
    private static bool IsDescription(string text)
    {
        string bare = text.TrimEnd('.', ',', '!', '?');
        return bare.Length > 1 && (bare[0], bare[^1]) is ('[', ']') or ('(', ')') or ('*', '*') or ('♪', '♪');
    }

    // Nine zeros in a row occur in telephone numbers.
    [GeneratedRegex(@"(?<unit>.{1,4}?)(\k<unit>){9,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LoopInWord();

    private static void RemoveLoops(List<HeardWord> words, List<Removal> removed, long windowMs)
    {
        string[] plain = [.. words.Select(Plain)];
        for (int start = 0; start < words.Count; start++)
        {
            for (int length = 1; length <= LongestPhrase && start + (2 * length) <= words.Count; length++)
            {
                int times = Times(plain, start, length);
                if (times < MostTimes(length))
                    continue;
                int first = start + length, count = (times - 1) * length;
                removed.Add(new(Span([.. words.GetRange(first, count)], windowMs), RemovalKind.Loop));
                words.RemoveRange(first, count);
                plain = [.. words.Select(Plain)];
                break;
            }
        }
    }

    private static int MostTimes(int length) => length switch { 1 => 6, 2 => 4, _ => 3 };

    private static int Times(string[] plain, int start, int length)
    {
        int times = 1;
        while (start + ((times + 1) * length) <= plain.Length
            && plain.AsSpan(start, length).SequenceEqual(plain.AsSpan(start + (times * length), length)))
            times++;
        return times;
    }

    private static TimeRange Span(ImmutableArray<HeardWord> words, long windowMs)
    {
        long start = Math.Clamp(words.Min(w => w.StartMs), 0, windowMs);
        return new(start, Math.Clamp(words.Max(w => w.EndMs), start, windowMs));
    }

    // Lower case, letters and digits only, ё as е: how words are compared.
    internal static string Plain(HeardWord word)
    {
        var plain = new StringBuilder(word.Text.Length);
        foreach (char c in word.Text.ToLowerInvariant())
            if (char.IsLetterOrDigit(c))
                plain.Append(c == 'ё' ? 'е' : c);
        return plain.ToString();
    }
}
