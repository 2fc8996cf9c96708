using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CallQa.Scoring.Classifying;

/// <summary>
/// The n-grams of one kind that count, with their inverse document frequencies. A text becomes
/// (1 + ln count) * idf for each, brought to length 1 and multiplied by sqrt(0.5). Thread safe.
/// </summary>
internal sealed class NgramBlock
{
    private static readonly double Weight = Math.Sqrt(0.5);

    private readonly Action<string, Ngrams.Visitor> _cut;
    private readonly Dictionary<string, int> _index;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;

    /// <summary>Takes the n-grams in ordinal order and their idf, same index.</summary>
    public NgramBlock(Action<string, Ngrams.Visitor> cut, ImmutableArray<string> ngrams, ImmutableArray<float> idf)
    {
        if (ngrams.Length != idf.Length)
            throw new ArgumentException($"{ngrams.Length} n-grams have {idf.Length} frequencies.", nameof(idf));
        _cut = cut;
        Terms = ngrams;
        Idf = idf;
        _index = new Dictionary<string, int>(ngrams.Length, StringComparer.Ordinal);
        for (int i = 0; i < ngrams.Length; i++)
            _index.Add(ngrams[i], i);
        _find = _index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The n-grams, in ordinal order.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>ln((1 + texts) / (1 + texts with the n-gram)) + 1.</summary>
    public ImmutableArray<float> Idf { get; }

    /// <summary>Learns the n-grams that at least <paramref name="seenIn"/> of the texts hold.</summary>
    public static NgramBlock Learn(Action<string, Ngrams.Visitor> cut, IReadOnlyCollection<string> plainTexts, int seenIn)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var find = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        var lastText = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = lastText.GetAlternateLookup<ReadOnlySpan<char>>();
        int number = 0;
        foreach (string text in plainTexts)
        {
            number++;
            cut(text, ngram =>
            {
                ref int seen = ref CollectionsMarshal.GetValueRefOrAddDefault(last, ngram, out _);
                if (seen == number)
                    return;
                seen = number;
                CollectionsMarshal.GetValueRefOrAddDefault(find, ngram, out _)++;
            });
        }

        ImmutableArray<string> kept = [.. texts.Where(t => t.Value >= seenIn).Select(t => t.Key).Order(StringComparer.Ordinal)];
        return new NgramBlock(cut, kept, [.. kept.Select(t => (float)(Math.Log((1.0 + number) / (1.0 + texts[t])) + 1))]);
    }

    /// <summary>Appends the features of a text, ascending, each index moved by <paramref name="offset"/>.</summary>
    public void Append(string plain, int offset, List<int> indices, List<float> values)
    {
        var counts = new Dictionary<int, int>();
        _cut(plain, ngram =>
        {
            if (_find.TryGetValue(ngram, out int at))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, at, out _)++;
        });
        int[] found = [.. counts.Keys.Order()];
        double[] weights = [.. found.Select(i => (1 + Math.Log(counts[i])) * Idf[i])];
        double length = Math.Sqrt(weights.Sum(w => w * w));
        for (int i = 0; i < found.Length; i++)
        {
            indices.Add(found[i] + offset);
            values.Add((float)(weights[i] / length * Weight));
        }
    }
}
