using System.Text.RegularExpressions;
using CallQa.Redaction;

namespace CallQa.Benchmarks.Planted;

/// <summary>What the redaction stage made of one talk.</summary>
/// <param name="Item">The talk.</param>
/// <param name="Left">Planted pieces of which a letter or digit is still there.</param>
/// <param name="Replaced">The placeholders: of which kind, and whether each stands for what was planted and hardly more.</param>
/// <param name="After">The utterances as they are now, joined by " | ".</param>
internal sealed record PlantedJudgement(PlantedItem Item, IReadOnlyList<string> Left, IReadOnlyList<(string Kind, bool Right)> Replaced, string After)
{
    /// <summary>So many letters before and behind what was planted may go with it.</summary>
    private const int MostBesides = 8;

    private static readonly Regex Placeholder = new("<[a-z]+>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>True where something was planted and nothing of it is left.</summary>
    public bool Gone => Left.Count == 0 && Item.Kind is not "none";

    /// <summary>True where each placeholder is of the planted kind.</summary>
    public bool AsItsKind => Replaced.All(r => string.Equals(r.Kind, Item.Kind, StringComparison.Ordinal));

    /// <summary>Redacts a talk and compares.</summary>
    public static PlantedJudgement Of(PlantedItem item, Redactor redactor)
    {
        RedactedTranscript after = redactor.Redact(item.Call());
        var left = new List<string>();
        var replaced = new List<(string, bool)>();
        for (int i = 0; i < item.Said.Count; i++)
        {
            PlantedText said = item.Said[i];
            List<(int Start, int End, string Kind)> removed = Removed(said.Text, after.Utterances[i].Text);
            left.AddRange(said.Spans.Where(s => Signs(said.Text, s.Start, s.End).Any(at => !removed.Exists(r => r.Start <= at && at < r.End))).Select(s => said.Text[s.Start..s.End]));
            foreach ((int start, int end, string kind) in removed)
            {
                (int Start, int End)[] meant = [.. said.Spans.Where(s => s.Start < end && start < s.End)];
                replaced.Add((kind, meant.Length > 0 && Signs(said.Text, start, end).Count(at => at < meant[0].Start || at >= meant[^1].End) <= MostBesides));
            }
        }

        return new PlantedJudgement(item, left, replaced, string.Join(" | ", after.Utterances.Select(u => u.Text)));
    }

    private static IEnumerable<int> Signs(string text, int start, int end) => Enumerable.Range(start, end - start).Where(i => char.IsLetterOrDigit(text[i]));

    // What stands between placeholders stood in the text before, in the same order.
    private static List<(int Start, int End, string Kind)> Removed(string before, string after)
    {
        var removed = new List<(int, int, string)>();
        MatchCollection marks = Placeholder.Matches(after);
        int at = marks.Count == 0 ? before.Length : marks[0].Index;
        for (int i = 0; i < marks.Count; i++)
        {
            int from = marks[i].Index + marks[i].Length;
            bool last = i + 1 == marks.Count;
            string kept = after[from..(last ? after.Length : marks[i + 1].Index)];
            int end = last ? before.Length - kept.Length : before.IndexOf(kept, at + 1, StringComparison.Ordinal);
            removed.Add((at, end, marks[i].Value[1..^1]));
            at = end + kept.Length;
        }

        return removed;
    }
}
