using System.Collections.Immutable;
using System.Globalization;

namespace CallQa.Ingest;

/// <summary>
/// Whisper writes marks of time between its phrases (<c>[_TT_150]</c> is 3 s). They cut the text of a window into segments,
/// each of which is believed or not.
/// </summary>
internal static class TimeMarks
{
    private const int Milliseconds = 20;

    /// <summary>True for a token that is no text: a mark, or the beginning or end of the text.</summary>
    public static bool IsControl(string token) =>
        token.StartsWith("[_", StringComparison.Ordinal) || (token.StartsWith("<|", StringComparison.Ordinal) && token.EndsWith("|>", StringComparison.Ordinal));

    /// <summary>The time of a mark; null for any other token.</summary>
    public static long? Time(string token) =>
        token.StartsWith("[_TT_", StringComparison.Ordinal) && int.TryParse(token.AsSpan(5).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out int steps)
            ? (long)steps * Milliseconds
            : null;

    /// <summary>
    /// The parts of a window's text. A mark inside a character, which no sound model makes, cuts nothing.
    /// </summary>
    /// <param name="window">The whole text with its tokens.</param>
    /// <param name="marks">Before which tokens a mark stood.</param>
    public static IEnumerable<RecognisedSegment> Split(RecognisedSegment window, IReadOnlyCollection<int> marks)
    {
        (int Start, int End)[] places = WordBuilder.Places(window.Text, window.Tokens);
        int token = 0, text = 0;
        foreach (int mark in marks.Order().Where(m => m > 0 && m < places.Length && places[m].Start >= places[m - 1].End))
        {
            yield return Part(mark, places[mark].Start);
            (token, text) = (mark, places[mark].Start);
        }

        yield return Part(window.Tokens.Length, window.Text.Length);

        RecognisedSegment Part(int toToken, int toText)
        {
            ImmutableArray<RecognisedToken> tokens = window.Tokens[token..toToken];
            return tokens.IsEmpty ? window : window with { Text = window.Text[text..toText], StartMs = tokens[0].StartMs, EndMs = tokens.Max(t => t.EndMs), Tokens = tokens };
        }
    }
}
