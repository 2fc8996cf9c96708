using System.Collections.Immutable;

namespace CallQa.Ingest.WordErrors;

/// <summary>The recogniser's errors in one call, or on one side of it.</summary>
/// <param name="Words">Words really said.</param>
/// <param name="WordEdits">Words substituted, left out or added.</param>
/// <param name="Characters">Characters really said, without spaces.</param>
/// <param name="CharacterEdits">Characters substituted, left out or added.</param>
/// <param name="StartErrorsMs">How far the starts of rightly recognised words are off, without sign.</param>
internal sealed record CallErrors(int Words, int WordEdits, int Characters, int CharacterEdits, ImmutableArray<long> StartErrorsMs)
{
    public static readonly CallErrors None = new(0, 0, 0, 0, []);

    public static CallErrors operator +(CallErrors a, CallErrors b) => new(
        a.Words + b.Words,
        a.WordEdits + b.WordEdits,
        a.Characters + b.Characters,
        a.CharacterEdits + b.CharacterEdits,
        a.StartErrorsMs.AddRange(b.StartErrorsMs));

    /// <summary>Compares what was said with what was recognised.</summary>
    public static CallErrors Of(IReadOnlyList<TimedWord> said, IReadOnlyList<TimedWord> heard)
    {
        string[] a = [.. said.Select(w => w.Text)], b = [.. heard.Select(w => w.Text)];
        char[] x = [.. string.Concat(a)], y = [.. string.Concat(b)];
        ImmutableArray<long> starts =
        [
            .. Alignment.Equals(a, b)
                .Where(p => said[p.Reference].StartMs is not null && heard[p.Found].StartMs is not null)
                .Select(p => Math.Abs(said[p.Reference].StartMs!.Value - heard[p.Found].StartMs!.Value)),
        ];
        return new(a.Length, Alignment.Edits(a, b), x.Length, Alignment.Edits(x, y), starts);
    }
}
