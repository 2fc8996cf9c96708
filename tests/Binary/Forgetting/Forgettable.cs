using System.Text.Json;

namespace CallQa.Binary.Forgetting;

/// <summary>A folder of a few short calls of known customers, scored, and a key to remove some of them with; tests take copies.</summary>
public sealed class Forgettable : IDisposable
{
    public const string Customer = "kund-Ö-77";
    public const string Word = "rabarberpaj";

    /// <summary>Calls of the customer.</summary>
    public static readonly string[] Ids = ["c-1", "c-4"];

    private static readonly string[] Tables = ["calls", "utterances", "extracts", "findings", "scorecards", "labels", "quarantine", "continuity"];

    public Forgettable()
    {
        Work = new();
        Directory.CreateDirectory(Work.At("calls"));
        Write("c-1", Customer, 5, Word);
        Write("c-2", "kund-2", 5, "fakturan");
        Write("c-3", "kund-3", 6, "leveransen");
        Run(); // so that there is an older state
        Write("c-4", Customer, 7, Word);
        File.WriteAllBytes(Work.At("key"), [.. Enumerable.Range(0, 48).Select(i => (byte)(i * 5))]);
        File.SetUnixFileMode(Work.At("key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Run();
    }

    private Forgettable(Forgettable of)
    {
        Work = new();
        CopyFolder(of.Work.Path, Work.Path);
        File.SetUnixFileMode(Work.At("key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    internal WorkFolder Work { get; }

    /// <summary>The same in a folder of its own.</summary>
    public Forgettable Copy() => new(this);

    public static void CopyFolder(string from, string to)
    {
        foreach (string path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    public (int Code, string Output, string Error) Run(params string[] more) =>
        CallQaProcess.Run(Work.Path, ["run", "calls", "--out", "out", .. more]);

    public (int Code, string Output, string Error) Forget(params string[] more) =>
        CallQaProcess.Run(Work.Path, ["forget", "--dataset", "out", "--key-file", "key", .. more]);

    /// <summary>All rows of all tables as text, each behind its table's name.</summary>
    public string[] Rows() => Sql(string.Join(" UNION ALL ", Tables.Select(t => $"SELECT '{t} ' || CAST(t AS VARCHAR) AS line FROM {t} t")) + " ORDER BY 1");

    /// <summary>The first column of an answer.</summary>
    public string[] Sql(string query) =>
        CallQaProcess.Run(Work.Path, "sql", "--dataset", "out", "--format", "csv", query).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

    /// <summary>What of the customer is left anywhere in the folder of results: rows, and names or contents of files.</summary>
    public string[] Traces()
    {
        string[] names = [Customer, Word, .. Ids];
        return
        [
            .. Rows().Where(r => names.Any(n => r.Contains(n, StringComparison.Ordinal))),
            .. Directory.GetFiles(Work.At("out"), "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".parquet", StringComparison.Ordinal) && names.Any(n => File.ReadAllText(f).Contains(n, StringComparison.Ordinal))),
            .. Unnamed(),
        ];
    }

    public void Write(string id, string customer, int day, string word)
    {
        object[] utterances =
        [
            Said("agent", 0, "Hej och välkommen till Nordtel, jag heter Lina, vad kan jag hjälpa dig med?"),
            Said("customer", 5, $"Hej, det gäller {word}, den är fel."),
            Said("agent", 10, "Jag förstår, jag rättar det åt dig nu."),
            Said("customer", 15, "Tack så mycket."),
            Said("agent", 20, "Tack för att du ringde, ha en fin dag. Hej då!"),
        ];
        var call = new { id, agent = "a1", customer, started_at = $"2026-10-0{day}T09:00:00+02:00", direction = "inbound", language = "sv", duration_s = 25 };
        File.WriteAllText(Work.At($"calls/{id}.json"), JsonSerializer.Serialize(new { schema = "callqa.transcript/1", call, utterances }));
    }

    public void Dispose() => Work.Dispose();

    private static object Said(string speaker, int at, string text) => new { speaker, start_s = at, end_s = at + 4, text };

    /// <summary>Tables' files that the manifest does not name: rows in them would count for nobody and still lie there.</summary>
    private IEnumerable<string> Unnamed()
    {
        string manifest = File.ReadAllText(Work.At("out/manifest.json"));
        return Directory.GetFiles(Work.At("out"), "*.parquet", SearchOption.AllDirectories).Where(f => !manifest.Contains(Path.GetFileName(f), StringComparison.Ordinal));
    }
}
