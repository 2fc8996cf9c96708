using System.Globalization;

namespace CallQa.Benchmarks.Planted;

/// <summary>The figures of everyday talk that are nobody's: times, prices, orders, parcels, tariffs, dates.</summary>
internal sealed class HarmlessFigures(Language language, Random random)
{
    /// <summary>The talk with figures in its places, of which none is personal.</summary>
    public string Fill(string talk)
    {
        while (talk.IndexOf('{', StringComparison.Ordinal) is int at and >= 0)
        {
            int end = talk.IndexOf('}', at);
            talk = talk[..at] + Figure(talk[(at + 1)..end]) + talk[(end + 1)..];
        }

        return talk;
    }

    private string Figure(string name) => name switch
    {
        "time" => random.Next(2) == 0 ? $"{random.Next(8, 20)}:{random.Next(6)}0" : $"{random.Next(8, 20)}.{random.Next(6)}0",
        "price" => random.Next(3) switch { 0 => $"{random.Next(1, 30)} {random.Next(10)}00", 1 => $"{random.Next(100, 999)}", _ => Spoken($"{random.Next(1, 9)}") + Thousand() },
        "order" => $"{random.Next(100000, 999999)}{(random.Next(2) == 0 ? $"{random.Next(1000, 9999)}" : "")}",
        "date" => random.Next(3) switch
        {
            0 => $"{random.Next(10, 28)}.0{random.Next(1, 9)}.2026",
            1 => $"2026-1{random.Next(3)}-{random.Next(10, 28)}",
            _ => $"{random.Next(1, 28)} {(language == Language.English ? "of " : "")}{PlantedWords.Months[(int)language - 1][random.Next(12)]}",
        },
        "count" => $"{random.Next(1, 10)}00",
        // As long as a card or longer; one in ten of those with 14 passes a card's check digit, and is rightly counted as a false alarm.
        "parcel" => language switch { Language.Russian => $"8{Digits(13)}", Language.Swedish => $"7350{Digits(14)}", _ => $"{random.Next(10, 99)}{Digits(10)}{random.Next(10, 99)}" },
        "halfpast" => new DictatedNumber(language, random).Pair($"{random.Next(10, 20)}") + " " + new DictatedNumber(language, random).Pair("30"),
        "sum" => Spoken($"{random.Next(2, 10)}") + Thousand() + " " + Spoken($"{random.Next(2, 10)}00"),
        "plan" => $"{new[] { "Start", "Max", "Plus", "Flex" }[random.Next(4)]} {random.Next(1, 10)}{random.Next(10)}{(random.Next(2) == 0 ? "0" : "")}",
        "day" => $"{random.Next(1, 28)} {PlantedWords.Months[(int)language - 1][random.Next(12)]}",
        "short" => $"{random.Next(2, 9)}",
        "last" => random.Next(2) == 0 ? $"{random.Next(1000, 9999)}" : Spoken($"{random.Next(10, 99)}{random.Next(10, 99)}"),
        _ => throw new InvalidDataException($"templates.tsv: '{name}' is no figure."),
    };

    private string Spoken(string digits) => string.Join(' ', new DictatedNumber(language, random).Groups([digits], 0));

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10).ToString(CultureInfo.InvariantCulture)));

    private string Thousand() => language switch { Language.Russian => " тысяч", Language.Swedish => "tusen", _ => " thousand" };
}
