using System.Text.RegularExpressions;

namespace CallQa.Binary.Runs;

/// <summary>Calls in which personal data of every kind is said, two as texts and the sample recordings, and broken inputs that hold some.</summary>
internal static class PlantedCalls
{
    private const string Swedish = """
        {"schema":"callqa.transcript/1",
        "call":{"id":"p-1","agent":"a01","started_at":"2026-09-07T09:12:40+02:00","direction":"inbound","language":"sv","duration_s":60,
        "facts":{"topic":"kort 5500 0055 5555 5559","6011 0009 9013 9424":"ja"}},
        "utterances":[
        {"speaker":"agent","start_s":1,"end_s":7,"text":"Hej, du pratar med Ylva. Kan jag få ditt personnummer?"},
        {"speaker":"customer","start_s":8,"end_s":12,"text":"Åttioett tolv arton"},
        {"speaker":"agent","start_s":12,"end_s":13,"text":"ja"},
        {"speaker":"customer","start_s":13,"end_s":17,"text":"nittioåtta sjuttiosex. Kortet är 4539 1187 2206 3316, det går ut noll fem tjugoåtta."},
        {"speaker":"agent","start_s":18,"end_s":20,"text":"Och säkerhetskoden?"},
        {"speaker":"customer","start_s":21,"end_s":24,"text":"Sju tre nio. Och pengarna ska till SE45 5000 0000 0583 9825 7466."},
        {"speaker":"agent","start_s":25,"end_s":30,"text":"Tack. Vilken mejladress och vilket telefonnummer har du?"},
        {"speaker":"customer","start_s":31,"end_s":36,"text":"lotta punkt berg snabel-a exempel punkt nu, och 070-123 45 67."}]}
        """;

    private const string Russian = """
        {"schema":"callqa.transcript/1",
        "call":{"id":"p-2","agent":"a01","started_at":"2026-09-07T10:12:40+02:00","direction":"inbound","language":"ru","duration_s":60},
        "utterances":[
        {"speaker":"agent","start_s":1,"end_s":7,"text":"Здравствуйте, Анна, слушаю вас. Серия и номер паспорта?"},
        {"speaker":"customer","start_s":8,"end_s":12,"text":"сорок пять десять, номер 918273"},
        {"speaker":"agent","start_s":12,"end_s":16,"text":"Значит, 4510 918273, записала. Теперь назовите, пожалуйста, ваш СНИЛС."},
        {"speaker":"customer","start_s":17,"end_s":20,"text":"112-233-445 95. ИНН пятьдесят ноль один, ноль ноль семь три, двадцать два пятьдесят девять. Счёт 40817810099910004312."}]}
        """;

    private const string WrongValues = """
        {"schema":"callqa.transcript/1","call":{"id":"p-3","agent":"a01","started_at":"3782 822463 10005","direction":"+46 70 123 45 67","language":"sv","duration_s":9,
        "6011000990139424":1},"utterances":[{"speaker":"berg@exempel.se","start_s":1,"end_s":7,"text":"Hej"}]}
        """;

    private static readonly string[] Words =
    [
        "ttioett tolv", "åtta sjuttiosex", "noll fem tjugo", "ju tre nio", "lotta punkt", "exempel punkt", "berg@", "сорок пять десять", "пятьдесят ноль",
        "двадцать два пятьдесят", "four five six", "seven eight nine", "four zero zero", "тридцать четыре", "семьдесят восемь", "сорок ноль",
    ];

    private static readonly string[] Numbers =
    [
        "4539118722063316", "5500005555555559", "6011000990139424", "378282246310005", "5000000005839825", "58398257466", "0701234567", "4510918273", "11223344595",
        "40817810099910004312", "4000001234567899", "07700900123", "0770000123", "79000000000",
    ];

    /// <summary>
    /// What may be left of none of them: the words, and each number's every seven digits in a row, in whatever grouping; fewer are found in
    /// any hash.
    /// </summary>
    public static readonly Regex Left = new(string.Join('|', [.. Words.Select(Regex.Escape), .. Numbers.SelectMany(Pieces).Distinct(StringComparer.Ordinal)]), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromMinutes(1));

    /// <summary>Writes them into the folder <c>calls</c>: of the recordings one, or both.</summary>
    public static void Write(WorkFolder work, bool both)
    {
        work.AddRecording("en-01");
        if (both)
            work.AddRecording("ru-05");
        File.WriteAllText(work.At("calls/p-1.json"), Swedish);
        File.WriteAllText(work.At("calls/p-2.json"), Russian);
        File.WriteAllText(work.At("calls/wrong.json"), WrongValues);
        File.WriteAllText(work.At("calls/cut.json"), Swedish[..^40]);
        File.WriteAllText(work.At("calls/noise.wav"), "kort 4539 1187 2206 3316");
        File.WriteAllText(work.At("calls/noise.json"), """{"call":{"id":"p-4","agent":"a01","started_at":"4539118722063316","kort 4539118722063316":"x"}}""");
    }

    private static IEnumerable<string> Pieces(string number) =>
        Enumerable.Range(0, number.Length - 6).Select(i => string.Join("[ .,-]?", number[i..(i + 7)].ToCharArray()));
}
