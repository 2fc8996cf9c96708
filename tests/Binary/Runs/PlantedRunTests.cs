using System.Text;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>Personal data of every kind, said in calls that go through the real program, is in no file that it leaves behind.</summary>
public sealed class PlantedRunTests : IDisposable
{
    private const string Swedish = """
        {"schema":"callqa.transcript/1",
        "call":{"id":"p-1","agent":"a01","started_at":"2026-09-07T09:12:40+02:00","direction":"inbound","language":"sv","duration_s":60},
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

    private static readonly string[] Planted =
    [
        "ttioett tolv", "åtta sjuttiosex", "1187 2206", "2206 3316", "noll fem tjugo", "ju tre nio", "0583 9825", "9825 7466", "lotta punkt", "exempel punkt",
        "123 45", "45 67", "сорок пять десять", "918273", "112-233", "445 95", "пятьдесят ноль", "двадцать два пятьдесят", "4081781", "9991000",
    ];

    private static readonly string[] Marks = ["account", "card", "cvv", "email", "expiry", "inn", "passport", "personnummer", "phone", "snils"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Nothing_that_was_said_in_confidence_is_in_any_file_or_column()
    {
        Directory.CreateDirectory(_work.At("calls"));
        File.WriteAllText(_work.At("calls/p-1.json"), Swedish);
        File.WriteAllText(_work.At("calls/p-2.json"), Russian);
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");
        Assert.True(code == 0, error);
        // Parquet is packed: its columns are looked through as lines of JSON, the other files as they are.
        (code, string exported, error) = CallQaProcess.Run(_work.Path, "export", "tables", "--dataset", "out", "--format", "jsonl");
        Assert.True(code == 0, error);
        string[] texts =
        [
            output, exported, error,
            .. new[] { "out", "tables" }.SelectMany(folder => Directory.GetFiles(_work.At(folder), "*", SearchOption.AllDirectories)).Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file))),
        ];

        Assert.All(Planted, piece => Assert.All(texts, text => Assert.DoesNotContain(piece, text, StringComparison.OrdinalIgnoreCase)));
        Assert.All(Marks, mark => Assert.Contains(texts, text => text.Contains($"<{mark}>", StringComparison.Ordinal)));
    }
}
