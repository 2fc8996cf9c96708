using CallQa.Redaction.Passages;

namespace CallQa.Redaction.Replacement;

/// <summary>Settles what detectors found in a passage into spans of single utterances.</summary>
internal static class PassageSpans
{
    /// <summary>
    /// Overlapping finds become one, of the kind that comes first in <see cref="PersonalDataKind"/>; a find that runs
    /// over several utterances becomes a span in each. Spans lie in order and do not overlap.
    /// </summary>
    /// <returns>Utterance and span, its positions those of the utterance's text.</returns>
    public static IEnumerable<(int Utterance, Detection Span)> Split(Passage passage, List<Detection> found)
    {
        foreach (Detection detection in Merge(found))
        {
            for (int i = passage.PartAt(detection.Start); i < passage.Parts.Length && passage.Parts[i].Start < detection.End; i++)
            {
                PassagePart part = passage.Parts[i];
                int start = Math.Max(detection.Start, part.Start);
                int end = Math.Min(detection.End, part.End);
                while (start < end && !char.IsLetterOrDigit(passage.Text[start]) && start != detection.Start)
                    start++;
                while (end > start && !char.IsLetterOrDigit(passage.Text[end - 1]))
                    end--;
                if (end > start)
                    yield return (part.Utterance, new Detection(detection.Kind, start - part.Start, end - part.Start));
            }
        }
    }

    private static List<Detection> Merge(List<Detection> found)
    {
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        var merged = new List<Detection>();
        foreach (Detection next in found)
        {
            if (merged.Count > 0 && next.Start < merged[^1].End)
            {
                Detection last = merged[^1];
                merged[^1] = new Detection(last.Kind < next.Kind ? last.Kind : next.Kind, last.Start, Math.Max(last.End, next.End));
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }
}
