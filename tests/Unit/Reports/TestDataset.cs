using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CallQa.Dataset;
using CallQa.Dataset.Rows;
using CallQa.Reports;
using CallQa.Reports.Opening;
using DuckDB.NET.Data;

namespace CallQa.Unit.Reports;

internal sealed record TestEvidence(string Kind, string Signal = "s", int Utterance = 0, long StartMs = 0, long EndMs = 1000, string Quote = "", double By = 0);

internal sealed record TestFinding(string Standard, string Verdict)
{
    public string Section { get; init; } = "opening";

    public string Reason { get; init; } = "";

    public double Points { get; init; }

    public double Potential { get; init; }

    public double Confidence { get; init; } = 1;

    public bool Critical { get; init; }

    public bool Gate { get; init; }

    public double Weight { get; init; } = 3;

    public bool Encouraged { get; init; }

    public string Agent { get; init; } = "";

    public IReadOnlyList<TestEvidence> Evidence { get; init; } = [];

    public static TestFinding Met(string standard, double potential = 3) => new(standard, "met") { Points = potential, Potential = potential };

    public static TestFinding NotMet(string standard, double potential = 3) => new(standard, "not-met") { Potential = potential };
}

internal sealed record TestCall(string Id, string Agent, DateTime StartedAtUtc, double? Score)
{
    public string Team { get; init; } = "support";

    public string Language { get; init; } = "en";

    public string Queue { get; init; } = "orders";

    public double? OpeningScore { get; init; } = 50;

    /// <summary>Its scorecard; null for one of the section "opening" alone, with 9 of everything.</summary>
    public IReadOnlyList<SectionScore>? Cards { get; init; }

    /// <summary>The pack that scored it.</summary>
    public string Pack { get; init; } = "ee";

    public string Profile { get; init; } = "default";

    public int OffsetMin { get; init; }

    public double DurationS { get; init; } = 60;

    public double? AsrConfidence { get; init; }

    public string Recogniser { get; init; } = "";

    public string? Recording { get; init; }

    public string Sha256 { get; init; } = "";

    public string Redaction { get; init; } = "";

    public IReadOnlyList<CallEvent> Events { get; init; } = [];

    public IReadOnlyList<TestFinding> Findings { get; init; } = [];

    public IReadOnlyList<Utterance> Utterances { get; init; } = [];

    public DateOnly Day => DateOnly.FromDateTime(StartedAtUtc.AddMinutes(OffsetMin));
}

/// <summary>Writes small datasets as they lie on disk, with DuckDB's own writer, so that readers are tested against another's files.</summary>
internal sealed class TestDataset : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public TestDataset(IEnumerable<TestCall>? calls = null, IEnumerable<(string Path, string Stage, string Error)>? quarantined = null, IEnumerable<(string Call, string Standard)>? labels = null, string? under = null, IEnumerable<CallQa.Dataset.Label>? people = null, IReadOnlyList<string>? without = null)
    {
        Folder = Path.Combine(Directory.CreateTempSubdirectory("callqa-test-").FullName, under ?? "data set");
        connection.Open();
        Do("SET TimeZone='UTC'");
        foreach ((string table, var columns) in TableSchemas.All)
            Do($"CREATE TABLE {table} ({string.Join(", ", columns)})");
        foreach (TestCall call in calls ?? [])
            Insert(call);
        Tally([.. calls ?? []]);
        foreach ((string path, string stage, string error) in quarantined ?? [])
            Do($"INSERT INTO quarantine VALUES ({Text(path)}, {Text(stage)}, {Text(error)}, '', 1, '', 'r')");
        foreach ((string call, string standard) in labels ?? [])
            Do($"INSERT INTO labels VALUES ({Text(call)}, {Text(standard)}, 'rater', 'met', 'heard it', 'review', NULL, TIMESTAMPTZ '2026-10-10 00:00:00Z')");
        foreach (CallQa.Dataset.Label l in people ?? [])
            Do($"INSERT INTO labels VALUES ({Text(l.Call.Value)}, {Text(l.Standard.Value)}, {Text(l.Rater)}, {Text(l.Verdict.Code())}, {Text(l.Reason)}, {Text(l.Origin)}, {Number(l.SamplingWeight)}, TIMESTAMPTZ '{l.LabelledAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}Z')");
        Write(without ?? []);
    }

    public string Folder { get; }

    public DatasetView Open(AgentTable? agents = null) => DatasetView.TryOpen(Folder, out DatasetView? view, out DatasetProblem? problem, agents: agents)
        ? view
        : throw new InvalidOperationException(problem.Message);

    /// <summary>Path and SHA-256 of every file of the folder, in order.</summary>
    public string[] Fingerprint() =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(Folder, f)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"),
    ];

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
    }

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // What the product's writer counts is there on even days alone: files that earlier builds wrote are read too.
    private static bool Counts(DateOnly day) => day.DayNumber % 2 == 0;

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "NULL";

    private void Insert(TestCall c)
    {
        string day = $"DATE '{c.Day:yyyy-MM-dd}'";
        string events = string.Join(", ", c.Events.Select(e => $"{{'kind': {Text(e.Kind.Code())}, 'start_ms': {e.Time.StartMs}, 'end_ms': {e.Time.EndMs}, 'by': {Text(e.By.Code())}}}"));
        Do($"INSERT INTO calls BY NAME SELECT {Text(c.Id)} AS call_id, {Text(c.Agent)} AS agent_id, {Text(c.Team)} AS team, "
            + $"TIMESTAMPTZ '{c.StartedAtUtc:yyyy-MM-dd HH:mm:ss}Z' AS started_at, {c.OffsetMin} AS utc_offset_min, {Text(c.Language)} AS language, 'inbound' AS direction, {Text(c.Queue)} AS queue, "
            + $"{Number(c.DurationS)} AS duration_s, {Number(c.AsrConfidence)} AS asr_confidence, {Text(c.Recogniser)} AS recogniser, {Text(c.Recording ?? c.Id + ".wav")} AS recording, {Text(c.Sha256)} AS audio_sha256, {Text(c.Redaction)} AS redaction, [{events}] AS events, 1.0 AS role_confidence, {day} AS day");
        foreach (TestFinding f in c.Findings)
        {
            string evidence = string.Join(", ", f.Evidence.Select(e =>
                $"{{'kind': {Text(e.Kind)}, 'signal': {Text(e.Signal)}, 'utterance': {e.Utterance}, 'start_ms': {e.StartMs}, 'end_ms': {e.EndMs}, 'quote': {Text(e.Quote)}, 'by': {Number(e.By)}}}"));
            Do($"INSERT INTO findings VALUES ({Text(c.Id)}, {Text(f.Agent.Length > 0 ? f.Agent : c.Agent)}, {Text(f.Section)}, {Text(f.Standard)}, {Text(f.Verdict)}, {Text(f.Reason)}, "
                + $"{Number(f.Points)}, {Number(f.Potential)}, {Number(f.Confidence)}, {f.Critical}, {f.Gate}, {Number(f.Weight)}, {f.Encouraged}, [{evidence}], {Text(c.Profile)}, 'ff', '1.0.0', {Text(c.Pack)}, 'r', {day})");
        }

        for (int i = 0; i < c.Utterances.Count; i++)
        {
            Utterance u = c.Utterances[i];
            string words = string.Join(", ", u.Words.Select(w =>
                $"{{'char_start': {w.CharStart}, 'char_length': {w.CharLength}, 'start_ms': {w.Time.StartMs}, 'end_ms': {w.Time.EndMs}, 'confidence': NULL}}"));
            Do($"INSERT INTO utterances BY NAME SELECT {Text(c.Id)} AS call_id, {i} AS index, {i} AS turn, '{u.Speaker.Code()}' AS speaker, '{u.Kind.Code()}' AS kind, "
                + $"{Text(u.Agent?.Value ?? "")} AS agent_id, {u.Time.StartMs} AS start_ms, {u.Time.EndMs} AS end_ms, {Text(u.Text)} AS text, [{words}] AS words, {day} AS day");
        }

        int Of(string verdict) => c.Findings.Count(f => string.Equals(f.Verdict, verdict, StringComparison.Ordinal));
        SectionScore[] plain =
        [
            new("opening", c.OpeningScore, 0, 0, 9, 9, 9, 9, 9) { Weight = 1 },
            new("total", c.Score, c.Findings.Sum(f => f.Points), c.Findings.Sum(f => f.Potential), Of("met"), Of("not-met"), Of("not-applicable"), Of("cannot-tell"),
                c.Findings.Count(f => f.Critical && !f.Gate && f.Verdict is "not-met")),
        ];
        foreach (SectionScore s in c.Cards ?? plain)
            Do($"INSERT INTO scorecards VALUES ({Text(c.Id)}, {Text(c.Agent)}, 'default', {Text(s.Section)}, {Number(s.ScorePercent)}, {Number(s.Points)}, {Number(s.Potential)}, "
                + $"{s.Met}, {s.NotMet}, {s.NotApplicable}, {s.CannotTell}, {s.CriticalFailed}, {(Counts(c.Day) ? c.Findings.Count(f => f.Gate && f.Verdict is "not-met" && (s.Section is "total" || string.Equals(f.Section, s.Section, StringComparison.Ordinal))) : "NULL")}, {Number(s.Weight)}, {s.CriticalZeroes}, '1.0.0', 'r', {day})");
    }

    private void Tally(TestCall[] calls)
    {
        foreach (IGrouping<DateOnly, TestCall> day in calls.Where(c => Counts(c.Day)).GroupBy(c => c.Day))
        {
            IEnumerable<CallRow> rows = day.Select(c => new CallRow { CallId = c.Id, Team = c.Team, Language = c.Language });
            IEnumerable<FindingRow> findings = day.SelectMany(c => c.Findings.Select(f => new FindingRow
            {
                CallId = c.Id, AgentId = f.Agent.Length > 0 ? f.Agent : c.Agent, Section = f.Section, StandardId = f.Standard, Verdict = f.Verdict, Potential = f.Potential,
                Critical = f.Critical, ReviewGate = f.Gate,
            }));
            foreach (TallyRow r in DayTallies.Of(rows, findings))
                Do($"INSERT INTO tallies VALUES ({Text(r.AgentId)}, {Text(r.Team)}, {Text(r.Language)}, {Text(r.Section)}, {Text(r.StandardId)}, {r.Critical}, {r.ReviewGate}, {r.Met}, {r.NotMet}, {r.NotApplicable}, {r.CannotTell}, DATE '{day.Key:yyyy-MM-dd}')");
        }
    }

    private void Write(IReadOnlyList<string> without)
    {
        Directory.CreateDirectory(Folder);
        var files = new List<object>();
        foreach ((string table, var columns) in TableSchemas.All)
        {
            bool byDay = columns.Contains("day DATE");
            foreach (string? day in byDay ? Days(table) : [null])
            {
                string where = day is null ? "" : $" WHERE day = DATE '{day}'";
                long rows = Scalar($"SELECT count(*) FROM {table}{where}");
                if (rows == 0)
                    continue;
                string relative = day is null ? $"{table}/{table}.parquet" : $"{table}/day={day}/{table}.parquet";
                string path = Path.Combine(Folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                string[] left = [.. without.Where(w => columns.Any(c => c.StartsWith(w + " ", StringComparison.Ordinal))), .. byDay ? ["day"] : Array.Empty<string>()];
                Do($"COPY (SELECT * {(left.Length > 0 ? $"EXCLUDE ({string.Join(", ", left)})" : "")} FROM {table}{where}) TO {Text(path)} (FORMAT parquet)");
                files.Add(new { table, day, path = relative, bytes = new FileInfo(path).Length, rows, sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) });
            }
        }

        File.WriteAllText(Path.Combine(Folder, "manifest.json"), JsonSerializer.Serialize(new { schema = "callqa.manifest/1", run_id = "r", files }));
    }

    private List<string?> Days(string table)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT day::VARCHAR FROM {table} ORDER BY 1";
        using DuckDBDataReader reader = command.ExecuteReader();
        var days = new List<string?>();
        while (reader.Read())
            days.Add(reader.GetString(0));
        return days;
    }

    private long Scalar(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Do(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
