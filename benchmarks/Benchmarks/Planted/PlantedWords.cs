using System.Globalization;

namespace CallQa.Benchmarks.Planted;

/// <summary>Says what is no plain number: the month of a card's end and e-mail addresses.</summary>
internal sealed class PlantedWords(Language language, Random random)
{
    /// <summary>Names of months by language, in Russian as they stand behind a day.</summary>
    public static readonly string[][] Months =
    [
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ];

    private static readonly string[] Ordinals = ["двадцать шестого", "двадцать седьмого", "двадцать восьмого", "двадцать девятого", "тридцатого", "тридцать первого", "тридцать второго"];

    private static readonly string[][] MonthOrdinals =
    [
        ["первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый", "одиннадцатый", "двенадцатый"],
        ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte"],
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
    ];

    private static readonly string[][] First = [["ivan", "olga", "masha", "petrov"], ["anna", "erik", "lotta", "sven"], ["owen", "mary", "john", "haig"]];
    private static readonly string[] RussianFirst = ["иван", "ольга", "маша", "петров"];
    private static readonly string[][] Hosts = [["mail", "почта", "яндекс"], ["mejl", "telia", "exempel"], ["pinemail", "larkmail", "gmail"]];

    private int Tongue => (int)language - 1;

    /// <summary>A month and a year, in words, as groups of which each is planted.</summary>
    public string Expiry(bool written, DictatedNumber dictated)
    {
        int month = random.Next(1, 13);
        int year = random.Next(26, 33);
        string mm = month.ToString("00", CultureInfo.InvariantCulture);
        if (written)
            return PlantedText.Mark(random.Next(4) switch { 0 => $"{mm}/20{year}", 1 => $"{mm}.{year}", 2 => $"{mm} {year}", _ => $"{mm}/{year}" });
        string said = string.Join(' ', dictated.Groups([$"{year}"], 0));
        string named = language == Language.Russian ? Ordinals[year - 26] + " года" : said;
        string name = Months[Tongue][month - 1];
        return random.Next(6) switch
        {
            0 => PlantedText.Mark($"{name} {named}"),
            1 => PlantedText.Mark($"{name} {(random.Next(2) == 0 ? $"20{year}" : InFull(year))}"),
            2 => WithOrdinal(MonthOrdinals[Tongue][month - 1], said),
            3 => WithWords($"{month}", said, dictated),
            _ => string.Join(Joint(), dictated.Groups([mm, $"{year}"], 0.2).Select(PlantedText.Mark)),
        };
    }

    /// <summary>A month alone and its year alone, as they are answered to two questions.</summary>
    public (string Month, string Year) ExpiryInTwo(DictatedNumber dictated)
    {
        int month = random.Next(1, 13);
        List<string> said = dictated.Groups([month.ToString("00", CultureInfo.InvariantCulture), $"{random.Next(26, 33)}"], 0.3);
        return (PlantedText.Mark(random.Next(2) == 0 ? Months[Tongue][month - 1] : said[0]), PlantedText.Mark(said[1]));
    }

    private string InFull(int year) => language switch
    {
        Language.Russian => "две тысячи " + Ordinals[year - 26] + " года",
        Language.Swedish => random.Next(2) == 0 ? "tjugohundra " + new DictatedNumber(language, random).Pair($"{year}") : $"år 20{year}",
        _ => "twenty " + new DictatedNumber(language, random).Pair($"{year}"),
    };

    private string WithOrdinal(string month, string year) => language switch
    {
        Language.Russian => $"{PlantedText.Mark(month)}{(random.Next(2) == 0 ? " месяц " : ", ")}{PlantedText.Mark(year)}",
        Language.Swedish => $"{PlantedText.Mark(month)}{(random.Next(2) == 0 ? " månaden " : " ")}{PlantedText.Mark(year)}",
        _ => $"{PlantedText.Mark(month)}{(random.Next(2) == 0 ? " month, " : " of ")}{PlantedText.Mark(year)}",
    };

    private string WithWords(string month, string year, DictatedNumber dictated)
    {
        string number = PlantedText.Mark(dictated.Groups([month.PadLeft(2, '0')], 0.2)[0]);
        return language switch
        {
            Language.Russian => $"месяц {number}, год {PlantedText.Mark(year)}",
            Language.Swedish => $"månad {number}{(random.Next(2) == 0 ? "," : " och")} år {PlantedText.Mark(year)}",
            _ => $"month {number}, year {PlantedText.Mark(year)}",
        };
    }

    /// <summary>An address as it is written or said.</summary>
    public string Email(bool written)
    {
        string host = Hosts[Tongue][random.Next(3)];
        string name = First[Tongue][random.Next(4)];
        string digits = random.Next(2) == 0 ? $"{random.Next(10, 99)}" : "";
        if (written)
            return PlantedText.Mark($"{name}{(random.Next(2) == 0 ? "." : "_")}{First[Tongue][random.Next(4)]}{digits}@mail.example");
        return PlantedText.Mark(language switch
        {
            Language.Russian => $"{RussianFirst[random.Next(4)]} {digits} {(random.Next(2) == 0 ? "собака" : "собачка")} {host} точка {(random.Next(2) == 0 ? "ру" : "ком")}",
            Language.Swedish => $"{name} punkt {First[1][random.Next(4)]} {digits} {(random.Next(2) == 0 ? "snabel-a" : "snabela")} {host} punkt {(random.Next(2) == 0 ? "se" : "com")}",
            _ => $"{name} dot {First[2][random.Next(4)]} {digits} at {host} dot {(random.Next(2) == 0 ? "com" : "co dot uk")}",
        }).Replace("  ", " ", StringComparison.Ordinal);
    }

    private string Joint() => random.Next(5) switch { 0 => ", ", 1 => language switch { Language.Russian => " дробь ", Language.Swedish => " snedstreck ", _ => " slash " }, _ => " " };
}
