using System.Globalization;
using System.Reflection;

namespace CallQa.Scoring.Matching.Things;

/// <summary>
/// The table of words of which a language makes numbers, times and amounts (an embedded text file). A line is
/// <c>tag value: form form ...</c> (<c>-</c> for no value); <c>_</c> joins the words of one form, <c>*</c> at the end stands for the
/// endings of a Russian ordinal. Swedish number compounds (tjugofem, tvåhundra) are taken apart. Thread safe.
/// </summary>
internal sealed class ThingWords
{
    private const int LongestForm = 5;
    private static readonly string[] OrdinalEndings = ["ый", "ой", "ого", "ому", "ым", "ом", "ая", "ую", "ое"];
    private static readonly ThingWords[] ByLanguage = [new("ru"), new("sv"), new("en")];

    private readonly Dictionary<string, List<ThingWord>> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly bool _compounds;

    private ThingWords(string language)
    {
        _compounds = string.Equals(language, "sv", StringComparison.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Matching.Things.{language}.txt")
            ?? throw new InvalidOperationException($"The words of things for {language} are not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            Add(line.Split('#')[0].Trim(), language);
    }

    public static ThingWords? For(Language language) => language == Language.Unknown ? null : ByLanguage[(int)language - 1];

    /// <summary>All entries that begin at a word, those of more words first; null for none.</summary>
    public List<ThingWord>? Find(Tokens tokens, int at)
    {
        ReadOnlySpan<char> form = tokens.Form(at);
        if (!_firstWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
        {
            if (_compounds && form.Length > 5 && Compound(form.ToString(), 0) is { } value)
                return [new ThingWord(value < 100 ? ThingTag.Unit : value < 1000 ? ThingTag.Hundred : ThingTag.Fixed, value.ToString(CultureInfo.InvariantCulture), 1)];
            return null;
        }

        List<ThingWord>? found = null;

        for (int words = Math.Min(LongestForm, tokens.Count - at); words >= 1; words--)
        {
            TokenWord last = tokens.Words[at + words - 1];
            ReadOnlySpan<char> run = tokens.Folded.AsSpan(tokens.Words[at].FoldedStart..(last.FoldedStart + last.FoldedLength));
            if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(run, out List<ThingWord>? entries))
                found = found is null ? entries : [.. found, .. entries];
        }

        return found;
    }

    private void Add(string line, string language)
    {
        if (line.Length == 0)
            return;
        int colon = Math.Max(0, line.IndexOf(": ", StringComparison.Ordinal));
        string[] parts = line.Remove(colon, Math.Min(1, line.Length - colon)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (colon == 0 || parts.Length < 3 || !Enum.TryParse(parts[0], ignoreCase: false, out ThingTag tag))
            throw new InvalidOperationException($"Words of things {language}: '{line}' is not 'Tag value: form form'.");
        string value = string.Equals(parts[1], "-", StringComparison.Ordinal) ? "" : parts[1];
        foreach (string form in parts[2..].SelectMany(form => form.EndsWith('*') ? OrdinalEndings.Select(ending => form[..^1] + ending) : [form]))
        {
            string key = form.Replace('_', ' ');
            if (!_words.TryGetValue(key, out List<ThingWord>? entries))
                _words.Add(key, entries = []);
            entries.Add(new ThingWord(tag, value, key.Count(c => c == ' ') + 1));
            _firstWords.Add(key.Split(' ')[0]);
        }
    }

    /// <summary>The value of number words written together, from a character on; null where the rest is something else.</summary>
    private long? Compound(string form, int from)
    {
        long total = 0;
        long group = 0;
        while (from < form.Length)
        {
            ThingWord? part = null;
            int length = Math.Min(form.Length - from, 8);
            for (; length >= 2 && part is null; length--)
            {
                if (_words.TryGetValue(form.Substring(from, length), out List<ThingWord>? entries))
                    part = entries.Find(entry => entry.Tag is ThingTag.Unit or ThingTag.One or ThingTag.Ten or ThingTag.Multiple);
                if (part is not null)
                    break;
            }

            if (part is null)
                return null;
            from += length;
            long value = long.Parse(part.Value, CultureInfo.InvariantCulture);
            if (part.Tag != ThingTag.Multiple)
                group += value;
            else if (value == 100)
                group = Math.Max(1, group) * 100;
            else
                (total, group) = (total + (Math.Max(1, group) * value), 0);
        }

        return total + group;
    }
}
