using System.Globalization;
using System.Numerics;

namespace CallQa.Benchmarks.Planted;

/// <summary>Invents numbers with the right check digits, in the groups in which people write and say them. Written apart from the redaction stage.</summary>
internal sealed class PlantedValues(Language language, Random random)
{
    /// <summary>The groups of a number of a kind.</summary>
    public IReadOnlyList<string> Groups(string kind) => kind switch
    {
        "card" => Cut(Checked("2345"[random.Next(4)] + Digits(14), 10, LuhnPasses), random.Next(3) == 0 ? [2, 2, 2, 2, 2, 2, 2, 2] : [4, 4, 4, 4]),
        "cvv" => [Digits(3)],
        "account" => Account(),
        "iban" => Iban(),
        "phone" => Phone(),
        "passport" => language == Language.Russian ? (random.Next(2) == 0 ? [Digits(4), Digits(6)] : [Digits(2), Digits(2), Digits(6)]) : Cut(Digits(9), [3, 3, 3]),
        "snils" => Snils(),
        "inn" => Cut(Inn(), random.Next(2) == 0 ? [4, 4, 4] : [2, 2, 2, 2, 2, 2]),
        "personnummer" => Personnummer(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No number is of this kind."),
    };

    /// <summary>So many digits.</summary>
    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    private IReadOnlyList<string> Account() => language switch
    {
        Language.Russian => Cut("40817810" + Digits(12), random.Next(2) == 0 ? [5, 3, 5, 7] : [4, 4, 4, 4, 4]),
        Language.Swedish => Cut("3456789"[random.Next(7)] + Digits(10), [4, 3, 4]),
        _ => Cut(Digits(14), [2, 2, 2, 4, 4]),
    };

    private IReadOnlyList<string> Phone() => language switch
    {
        Language.Russian => Cut("89" + Digits(9), [1, 3, 3, 2, 2]),
        Language.Swedish => Cut("07" + "0236"[random.Next(4)] + Digits(7), [3, 3, 2, 2]),
        _ => Cut("07700900" + Digits(3), [5, 3, 3]),
    };

    private IReadOnlyList<string> Iban()
    {
        (string country, int length) = language == Language.Russian ? ("FI", 14) : ("SE", 20);
        string account = Digits(length);
        string check = Enumerable.Range(2, 97).Select(c => c.ToString("00", CultureInfo.InvariantCulture)).First(c => BigInteger.Parse(
            string.Concat((account + country + c).Select(x => char.IsAsciiDigit(x) ? $"{x}" : $"{x - 'A' + 10}")), CultureInfo.InvariantCulture) % 97 == 1);
        return [country, check, .. account.Chunk(4).Select(c => new string(c))];
    }

    // Weights 9 to 1, sum modulo 101, and 100 stands as 00.
    private IReadOnlyList<string> Snils()
    {
        string digits = "1" + Digits(8);
        int check = digits.Select((d, i) => (d - '0') * (9 - i)).Sum() % 101 % 100;
        return [digits[..3], digits[3..6], digits[6..], check.ToString("00", CultureInfo.InvariantCulture)];
    }

    private string Inn()
    {
        string digits = "77" + Digits(8);
        digits += Weighed(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
        return digits + Weighed(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
    }

    private static int Weighed(string digits, int[] weights) => digits.Zip(weights, (d, w) => (d - '0') * w).Sum() % 11 % 10;

    private IReadOnlyList<string> Personnummer()
    {
        int day = random.Next(1, 29) + (random.Next(5) == 0 ? 60 : 0);
        string date = string.Create(CultureInfo.InvariantCulture, $"{random.Next(40, 100):00}{random.Next(1, 13):00}{day:00}");
        string digits = Checked(date + Digits(3), 10, LuhnPasses);
        return random.Next(3) switch { 0 => ["19" + date, digits[6..]], 1 => [date, digits[6..]], _ => Cut(digits, [2, 2, 2, 4]) };
    }

    private static string Checked(string digits, int choices, Func<string, bool> passes) =>
        Enumerable.Range(0, choices).Select(c => digits + c.ToString(CultureInfo.InvariantCulture)).First(passes);

    // Every second digit from the right counts double, its digits summed.
    private static bool LuhnPasses(string digits) =>
        digits.Reverse().Select((d, i) => i % 2 == 0 ? d - '0' : "0246813579"[d - '0'] - '0').Sum() % 10 == 0;

    private static List<string> Cut(string digits, int[] sizes)
    {
        var groups = new List<string>();
        int at = 0;
        foreach (int size in sizes)
            groups.Add(digits[at..(at += size)]);
        return groups;
    }
}
