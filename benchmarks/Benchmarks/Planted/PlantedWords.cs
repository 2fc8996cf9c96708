using System.Globalization;

namespace CallQa.Benchmarks.Planted;

/// <summary>Says what is no plain number: the month of a card's end, e-mail addresses, and the harmless figures of everyday talk.</summary>
internal sealed class PlantedWords(Language language, Random random)
{
    private static readonly string[][] Months =
    [
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ];

    private static readonly string[] Ordinals = ["двадцать шестого", "двадцать седьмого", "двадцать восьмого", "двадцать девятого", "тридцатого", "тридцать первого", "тридцать второго"];

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
        string named = language == Language.Russian ? Ordinals[year - 26] + " года" : string.Join(' ', dictated.Groups([$"{year}"], 0));
        return random.Next(3) == 0
            ? PlantedText.Mark($"{Months[Tongue][month - 1]} {named}")
            : string.Join(Joint(), dictated.Groups([mm, $"{year}"], 0.2).Select(PlantedText.Mark));
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

    /// <summary>What goes into a talk that holds nothing personal.</summary>
    public string Harmless(string talk)
    {
        while (talk.IndexOf('{', StringComparison.Ordinal) is int at and >= 0)
        {
            int end = talk.IndexOf('}', at);
            talk = talk[..at] + Figure(talk[(at + 1)..end]) + talk[(end + 1)..];
        }

        return talk;
    }

    private string Joint() => random.Next(5) switch { 0 => ", ", 1 => language switch { Language.Russian => " дробь ", Language.Swedish => " snedstreck ", _ => " slash " }, _ => " " };

    private string Figure(string name) => name switch
    {
        "time" => random.Next(2) == 0 ? $"{random.Next(8, 20)}:{random.Next(6)}0" : $"{random.Next(8, 20)}.{random.Next(6)}0",
        "price" => random.Next(3) switch { 0 => $"{random.Next(1, 30)} {random.Next(10)}00", 1 => $"{random.Next(100, 999)}", _ => Spoken($"{random.Next(1, 9)}") + Thousand() },
        "order" => $"{random.Next(100000, 999999)}{(random.Next(2) == 0 ? $"{random.Next(1000, 9999)}" : "")}",
        "date" => random.Next(3) switch
        {
            0 => $"{random.Next(10, 28)}.0{random.Next(1, 9)}.2026",
            1 => $"2026-1{random.Next(3)}-{random.Next(10, 28)}",
            _ => $"{random.Next(1, 28)} {(language == Language.English ? "of " : "")}{Months[Tongue][random.Next(12)]}",
        },
        "count" => $"{random.Next(1, 10)}00",
        "short" => $"{random.Next(2, 9)}",
        "last" => random.Next(2) == 0 ? $"{random.Next(1000, 9999)}" : Spoken($"{random.Next(10, 99)}{random.Next(10, 99)}"),
        _ => throw new InvalidDataException($"templates.tsv: '{name}' is no figure."),
    };

    private string Spoken(string digits) => string.Join(' ', new DictatedNumber(language, random).Groups([digits], 0));

    private string Thousand() => language switch { Language.Russian => " тысяч", Language.Swedish => "tusen", _ => " thousand" };
}
