using System.Globalization;

namespace CallQa.Benchmarks.Planted;

/// <summary>
/// Says digits as people dictate them: digit by digit, in pairs or in threes, doubled, in figures here and there. Written
/// apart from the tables of the redaction stage, so that a word missing there is missed here.
/// </summary>
internal sealed class DictatedNumber(Language language, Random random)
{
    private static readonly string[][] Units =
    [
        ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
        ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"],
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    ];

    private static readonly string[][] Teens =
    [
        ["десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"],
        ["tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"],
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
    ];

    private static readonly string[][] Tens =
    [
        ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"],
        ["", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"],
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
    ];

    private static readonly string[] RussianHundreds =
        ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];

    private static readonly string[][] Fillers = [["э", "так", "ну", "потом"], ["eh", "sen", "och", "öh"], ["uh", "er", "then", "and"]];

    private static readonly Dictionary<string, string> Everyday = new(StringComparer.Ordinal)
    {
        ["пятьдесят"] = "пийсят", ["шестьдесят"] = "шисят", ["ноль"] = "нолик", ["один"] = "единичка", ["два"] = "двойка",
        ["пять"] = "пятёрка", ["семь"] = "семёрка", ["восемь"] = "восьмёрка", ["шесть"] = "шестёрка", ["девять"] = "девяточка",
        ["trettio"] = "tretti", ["fyrtio"] = "förti", ["femtio"] = "femti", ["sextio"] = "sexti", ["noll"] = "nolla", ["två"] = "tvåa", ["nio"] = "nia",
        ["zero"] = "nought", ["nine"] = "niner", ["forty"] = "fourty",
    };

    private int Tongue => (int)language - 1;

    /// <summary>The groups of digits as they are said, each one word or more; a share of them stays in figures, as recognisers write them.</summary>
    public List<string> Groups(IEnumerable<string> groups, double figures) =>
        [.. groups.Select(g => random.NextDouble() < figures || !char.IsAsciiDigit(g[0]) ? g : Colloquial(Group(g)))];

    /// <summary>Joins groups, each but a country's letters marked, with what a recogniser and a hesitating person put between them.</summary>
    public string Join(IEnumerable<string> groups)
    {
        string text = "";
        foreach (string group in groups)
        {
            string joint = random.Next(12) switch
            {
                0 or 1 or 2 => ", ",
                3 => ". ",
                4 => $", {Fillers[Tongue][random.Next(4)]}, ",
                5 => $" {Fillers[Tongue][random.Next(4)]} ",
                6 => " - ",
                _ => " ",
            };
            text += (text.Length == 0 ? "" : joint) + (char.IsAsciiLetterUpper(group[0]) ? group : PlantedText.Mark(group));
        }

        return text;
    }

    /// <summary>A word for an everyday form: «пийсят», "fyrti", "treble".</summary>
    private string Colloquial(string words) => string.Join(' ', words.Split(' ').Select(word =>
        random.Next(6) == 0 && Everyday.TryGetValue(word, out string? everyday) ? everyday : word));

    private string Group(string digits)
    {
        int style = random.Next(4);
        if (digits.Length > 4)
            return string.Join(' ', Enumerable.Range(0, (digits.Length + 2) / 3).Select(i => Group(digits[(3 * i)..Math.Min(digits.Length, 3 * i + 3)])));
        if (digits.Length == 2 && style > 0)
            return Pair(digits);
        if (digits.Length == 3 && digits[0] != '0' && style > 1)
            return Hundreds(digits);
        if (digits.Length == 4 && style > 1)
            return Pair(digits[..2]) + " " + Pair(digits[2..]);
        return Singly(digits);
    }

    private string Singly(string digits)
    {
        var words = new List<string>();
        for (int i = 0; i < digits.Length; i++)
        {
            bool twice = i + 1 < digits.Length && digits[i] == digits[i + 1] && random.Next(2) == 0;
            string word = Unit(digits[i]);
            words.Add(!twice ? word : language switch
            {
                Language.English => "double " + word,
                Language.Swedish => digits[i] == '0' ? "dubbelnolla" : "dubbel " + word,
                _ => digits[i] == '0' ? "два нуля" : word + " " + word,
            });
            i += twice ? 1 : 0;
        }

        return string.Join(' ', words);
    }

    /// <summary>Two digits as one number, or each alone after a nought.</summary>
    public string Pair(string digits)
    {
        int value = int.Parse(digits, CultureInfo.InvariantCulture);
        if (value < 10)
            return Unit(digits[0]) + " " + Unit(digits[1]);
        if (value < 20)
            return Teens[Tongue][value - 10];
        string unit = value % 10 == 0 ? "" : Units[Tongue][value % 10];
        string joint = unit.Length == 0 || language == Language.Swedish ? "" : language == Language.English && random.Next(2) == 0 ? "-" : " ";
        return Tens[Tongue][value / 10] + joint + unit;
    }

    private string Hundreds(string digits)
    {
        int hundred = digits[0] - '0';
        string rest = digits is [_, '0', '0'] ? "" : digits[1] == '0' ? Units[Tongue][digits[2] - '0'] : Pair(digits[1..]);
        return language switch
        {
            Language.Russian => (RussianHundreds[hundred] + " " + rest).TrimEnd(),
            Language.Swedish => (hundred == 1 ? "" : Units[Tongue][hundred]) + "hundra" + rest,
            _ => Units[Tongue][hundred] + " hundred" + (rest.Length == 0 ? "" : (random.Next(2) == 0 ? " and " : " ") + rest),
        };
    }

    private string Unit(char digit) =>
        digit == '0' && language == Language.English && random.Next(2) == 0 ? "oh" : Units[Tongue][digit - '0'];
}
