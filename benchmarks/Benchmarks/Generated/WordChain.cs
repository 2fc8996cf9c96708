namespace CallQa.Benchmarks.Generated;

/// <summary>Text that looks like a language: each word is one that stood behind the word before it in the pack's training utterances.</summary>
internal sealed class WordChain
{
    private readonly Dictionary<string, string[]> _behind;
    private readonly string[] _first;

    private WordChain(Dictionary<string, string[]> behind, string[] first) => (_behind, _first) = (behind, first);

    /// <summary>Reads the utterances of one side, <c>agent</c> or <c>customer</c>.</summary>
    public static WordChain Read(string trainingFile, string speaker)
    {
        var behind = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var first = new List<string>();
        foreach (string[] cells in File.ReadLines(trainingFile).Skip(1).Select(l => l.Split('\t')).Where(c => string.Equals(c[1], speaker, StringComparison.Ordinal)))
        {
            string[] words = cells[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            first.Add(words[0]);
            for (int i = 1; i < words.Length; i++)
            {
                if (!behind.TryGetValue(words[i - 1], out List<string>? seen))
                    behind[words[i - 1]] = seen = [];
                seen.Add(words[i]);
            }
        }

        return new(behind.ToDictionary(b => b.Key, b => b.Value.ToArray(), StringComparer.Ordinal), [.. first]);
    }

    /// <summary>So many words; a new beginning wherever the chain ends.</summary>
    public IEnumerable<string> Words(Random chance, int count)
    {
        string? last = null;
        for (int i = 0; i < count; i++)
        {
            string[] choice = last is not null && _behind.TryGetValue(last, out string[]? next) ? next : _first;
            yield return last = choice[chance.Next(choice.Length)];
        }
    }
}
