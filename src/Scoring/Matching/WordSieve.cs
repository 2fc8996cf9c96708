using System.Text;

namespace CallQa.Scoring.Matching;

/// <summary>
/// Tells apart texts that hold no word by which any phrase of any language is found, without splitting and folding them: what is
/// known of a word is remembered as it is written. Thread safe; each thread remembers for itself.
/// </summary>
internal sealed class WordSieve(LanguageMatcher[] languages)
{
    private readonly bool _always = languages.Any(l => l.BeginsWithThings);
    private readonly ThreadLocal<Dictionary<string, bool>> _known = new(() => new(StringComparer.Ordinal));

    public bool MayHold(ReadOnlySpan<char> text)
    {
        if (_always)
            return true;
        Dictionary<string, bool> known = _known.Value!;
        Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> words = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; Tokenizer.NextWord(text, ref at, out int start, out int length); at = start + length)
        {
            ReadOnlySpan<char> word = text.Slice(start, length);
            if (!words.TryGetValue(word, out bool begins))
            {
                if (known.Count >= Vocabulary.Limit)
                    known.Clear();
                words[word] = begins = Begins(word);
            }

            if (begins)
                return true;
        }

        return false;
    }

    private bool Begins(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder();
        Folding.Append(word, folded);
        return folded.Length > 0 && Array.Exists(languages, l => l.Begins(folded.ToString()));
    }
}
