using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CallQa.Scoring.Matching.Things;

namespace CallQa.Scoring.Matching;

/// <summary>Cuts a text into words, sentences and clauses; <see cref="Tokens"/> says by which rules. Thread safe.</summary>
internal static class Tokenizer
{
    /// <summary>Abbreviations whose point ends no sentence.</summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "st", "vs", "etc", "kl", "tel", "nr", "ca", "bl", "т", "е", "д", "п", "г", "ул", "кв", "руб", "тыс", "тел", "стр", "им",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsWordCharacter(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c) || c is '$' or '%'
        : c is >= 'А' and <= 'я' || char.IsLetterOrDigit(c) || c is '€' or '£' or '₽' or '\u00AD'
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>The folded words of a piece of text.</summary>
    public static List<string> Forms(ReadOnlySpan<char> text)
    {
        List<string> forms = [];
        for (int at = 0; NextWord(text, ref at, out int start, out int length); at = start + length)
        {
            string form = Folding.Fold(text.Slice(start, length));
            if (form.Length > 0)
                forms.Add(form);
        }

        return forms;
    }

    public static Tokens Split(Utterance utterance, Language language, CallNames? names)
    {
        string text = utterance.Text;
        var folded = new StringBuilder(text.Length + 1);
        var words = ImmutableArray.CreateBuilder<TokenWord>(text.Length / 5 + 1);
        var times = new WordTimes(utterance);
        bool punctuated = false;
        int end = 0;
        int clause = 0;
        for (int at = 0; NextWord(text, ref at, out int start, out int length); at = end)
        {
            int foldedStart = folded.Length;
            Folding.Append(text.AsSpan(start, length), folded);
            int foldedLength = folded.Length - foldedStart;
            int before = end;
            end = start + length;
            if (foldedLength == 0)
                continue;
            folded.Append(' ');
            bool sentence = words.Count == 0;
            if (!sentence)
            {
                TokenWord last = words[^1];
                Cut cut = start == before + 1 && text[before] == ' ' ? Cut.None
                    : CutBetween(text.AsSpan(before, start - before), folded, last);
                sentence = cut == Cut.Sentence;
                punctuated |= cut != Cut.None;
                clause += cut == Cut.None ? 0 : 1;
                if (sentence)
                    words[^1] = last with { EndsSentence = true };
            }

            words.Add(new TokenWord(start, length, foldedStart, foldedLength, times.Of(start, length), clause, sentence, EndsSentence: false));
        }

        if (words.Count > 0)
            words[^1] = words[^1] with { EndsSentence = true };
        string forms = folded.ToString();
        if (!punctuated)
            CutBeforeConjunctions(words, forms, language);
        return new Tokens(utterance, language, forms, words.DrainToImmutable(), names);
    }

    private static void CutBeforeConjunctions(ImmutableArray<TokenWord>.Builder words, string forms, Language language)
    {
        int clause = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (i > 0 && ClauseWords.Begins(forms.AsSpan(words[i].FoldedStart, words[i].FoldedLength), language))
                clause++;
            words[i] = words[i] with { Clause = clause };
        }
    }

    /// <summary>The next word from a place on; false at the end of the text.</summary>
    public static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start, out int length)
    {
        for (; at < text.Length; at++)
        {
            start = at;
            if (text[at] == '<' && Placeholder(text[at..]) is > 0 and int placeholder)
            {
                length = placeholder;
                return true;
            }

            if (!IsWordCharacter(text[at]))
                continue;
            int end = at + 1;
            while (end < text.Length && (IsWordCharacter(text[end]) || Joins(text, end)))
                end++;
            length = end - start;
            return true;
        }

        start = at;
        length = 0;
        return false;
    }

    /// <summary>An apostrophe between letters, or a point, comma or colon between digits.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length)
            return false;
        char before = text[at - 1];
        char after = text[at + 1];
        return text[at] switch
        {
            '\'' or '’' or 'ʼ' or '`' or '´' => char.IsLetter(before) && char.IsLetter(after),
            '.' or ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    private static int Placeholder(ReadOnlySpan<char> text)
    {
        int end = 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;
        return end > 1 && end < text.Length && text[end] == '>' ? end + 1 : 0;
    }

    private static Cut CutBetween(ReadOnlySpan<char> between, StringBuilder folded, TokenWord last)
    {
        Cut cut = Cut.None;
        for (int i = 0; i < between.Length; i++)
        {
            switch (between[i])
            {
                case '!' or '?' or '…':
                    return Cut.Sentence;
                case '.' when between.Length > i + 1 && !Abbreviations.Contains(folded.ToString(last.FoldedStart, last.FoldedLength)):
                    return Cut.Sentence;
                case ',' or ';' or ':' or '—' or '–':
                    cut = Cut.Clause;
                    break;
                case '-' when i > 0 && i + 1 < between.Length && char.IsWhiteSpace(between[i - 1]) && char.IsWhiteSpace(between[i + 1]):
                    cut = Cut.Clause;
                    break;
            }
        }

        return cut;
    }

    private enum Cut
    {
        None,
        Clause,
        Sentence,
    }
}
