using System.Collections.Frozen;
using System.Globalization;

namespace CallQa.Ingest.WordErrors;

/// <summary>
/// Brings numbers to one form, so that "seven" and "7" are no error: a number word becomes its value, and digits become
/// the values they are read as (726 in English: 7 100 20 6). Digits of four and more are taken one by one, as in order
/// and telephone numbers. Inflected forms that are not listed stay words, and then count as errors.
/// </summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = Table();

    /// <summary>The words of one plain word (lower case, letters and digits).</summary>
    public static IEnumerable<string> Expand(string word, Language language)
    {
        if (Values.TryGetValue(word, out int value))
            return [Text(value)];
        if (!word.All(char.IsAsciiDigit))
            return [word];
        return word.Length > 3 || (word.Length > 1 && word[0] == '0')
            ? word.Select(d => d.ToString())
            : Read(int.Parse(word, CultureInfo.InvariantCulture), language).Select(Text);
    }

    private static IEnumerable<int> Read(int number, Language language)
    {
        int hundreds = number / 100, rest = number % 100;
        if (hundreds > 0 && language == Language.Russian)
        {
            yield return hundreds * 100; // one word: семьсот
        }
        else if (hundreds > 0)
        {
            yield return hundreds;
            yield return 100;
        }

        if (rest > 20 && rest % 10 > 0)
        {
            yield return rest / 10 * 10;
            yield return rest % 10;
        }
        else if (rest > 0 || hundreds == 0)
        {
            yield return rest;
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, int> Table()
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
        Add(0, "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo");
        Add(0, "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать");
        Add(0, "нуля одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати двадцати");
        Tens("twenty thirty forty fifty sixty seventy eighty ninety", 10);
        Tens("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio", 10);
        Tens("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто", 10);
        Tens("двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот", 100);
        foreach (string hundred in new[] { "hundred", "hundra", "сто", "ста" })
            table[hundred] = 100;
        table["одна"] = 1;
        table["одно"] = 1;
        table["две"] = 2;
        table["en"] = 1;
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(int first, string words)
        {
            foreach (string word in words.Split(' '))
                table[word] = first++;
        }

        void Tens(string words, int step)
        {
            int value = 2 * step;
            foreach (string word in words.Split(' '))
            {
                table[word] = value;
                value += step;
            }
        }
    }
}
