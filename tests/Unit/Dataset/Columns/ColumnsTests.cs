using System.Text.Json;
using CallQa.Dataset;
using CallQa.Dataset.Columns;
using CallQa.Dataset.Rows;
using Xunit;

namespace CallQa.Unit.Dataset.Columns;

/// <summary>What is read by columns is what is read row by row: over several groups, with empty lists, gaps and repeated texts.</summary>
public sealed class ColumnsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(20261129);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Findings_are_those_of_the_rows()
    {
        string[] paths = [await WriteAsync("a", Findings(TableFile.RowGroup + 10)), await WriteAsync("b", Findings(3)), await WriteAsync("c", Findings(0))];
        IEnumerable<string> rows = paths.SelectMany(TableFile.Read<FindingRow>).Select(r => Shown((r.CallId, r.AgentId, r.Section, r.StandardId, r.Verdict, r.Reason, r.Points, r.Potential, r.Confidence, r.Critical, r.ReviewGate,
            string.Join('|', r.Evidence.Select(e => Shown((e.Kind, e.Signal, e.Utterance, e.StartMs, e.EndMs, e.Quote, e.By)))))));
        IEnumerable<string> columns = FindingColumns.Read(paths).Select(f => Shown((f.Call, f.Finding.Agent.Value, f.Finding.Section, f.Finding.Standard.Value, f.Finding.Verdict.Code(), f.Finding.Reason, f.Finding.Points,
            f.Finding.Potential, f.Finding.Confidence.Value, f.Finding.Critical, f.Finding.ReviewGate,
            string.Join('|', f.Finding.Evidence.Select(e => Shown((e.Kind.Code(), e.Signal, e.Utterance, e.Time.StartMs, e.Time.EndMs, e.Quote, e.By)))))));
        Assert.Equal(rows, columns);
    }

    [Fact]
    public async Task Utterances_are_those_of_the_rows()
    {
        string[] paths = [await WriteAsync("a", Utterances(TableFile.RowGroup + 10)), await WriteAsync("b", Utterances(2)), await WriteAsync("c", Utterances(0))];
        IEnumerable<string> rows = paths.SelectMany(TableFile.Read<UtteranceRow>).Select(r => Shown(r.CallId, StoredUtterance.Of(r)));
        Assert.Equal(rows, UtteranceColumns.Read(paths).Select(u => Shown(u.Call, u.Utterance)));
    }

    [Fact]
    public async Task Totals_are_those_of_the_rows()
    {
        ScorecardRow[] written =
        [
            .. Enumerable.Range(0, 300).Select(i => new ScorecardRow
            {
                CallId = Call(i), Section = i % 3 == 0 ? SectionScore.Total : "opening", ScorePercent = i % 4 == 0 ? null : i / 7.0,
            }),
        ];
        string path = await WriteAsync("a", written);
        Assert.Equal(written.Where(r => r.Section is SectionScore.Total).Select(r => (r.CallId, r.ScorePercent)), TotalColumns.Read(path));
    }

    [Fact]
    public async Task A_missing_column_and_a_value_that_is_none_are_told()
    {
        string missing = await WriteAsync("a", [new CallIdRow { CallId = "c-1" }]);
        Assert.Contains("There is no column 'agent_id'", Assert.Throws<InvalidDataException>(() => FindingColumns.Read([missing]).ToArray()).Message, StringComparison.Ordinal);
        FindingRow[] wrong = Findings(1);
        wrong[0].Verdict = "perhaps";
        Assert.Contains("'verdict' is 'perhaps'", await Told(wrong), StringComparison.Ordinal);
        wrong = Findings(1);
        wrong[0].Confidence = 1.5;
        Assert.Contains($"Call '{wrong[0].CallId}' of the dataset is damaged", await Told(wrong), StringComparison.Ordinal);

        async Task<string> Told(FindingRow[] rows)
        {
            string path = await WriteAsync("b", rows);
            return Assert.Throws<InvalidDataException>(() => FindingColumns.Read([path]).ToArray()).Message;
        }
    }

    [Fact]
    public async Task A_file_with_a_wrong_byte_is_read_or_refused_and_nothing_else()
    {
        byte[][] files = [await File.ReadAllBytesAsync(await WriteAsync("a", Findings(40))), await File.ReadAllBytesAsync(await WriteAsync("b", Utterances(40)))];
        string path = _folder.At("wrong.parquet");
        int refused = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] wrong = [.. files[i % 2]];
            wrong[_random.Next(wrong.Length)] ^= (byte)(1 << _random.Next(8));
            await File.WriteAllBytesAsync(path, wrong);
            try
            {
                _ = i % 2 == 0 ? FindingColumns.Read([path]).Count() : UtteranceColumns.Read([path]).Count();
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 100, 399);
    }

    private FindingRow[] Findings(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new FindingRow
        {
            CallId = Call(i), AgentId = "a" + (i % 5), Section = "opening", StandardId = "standard-" + (i % 100), Verdict = ((Verdict)_random.Next(4)).Code(),
            Reason = i % 2 == 0 ? "" : "no-trigger", Points = i / 3.0, Potential = i, Confidence = _random.NextDouble(), Critical = i % 3 == 0, ReviewGate = i % 7 == 0,
            Evidence =
            [
                .. Enumerable.Range(0, _random.Next(4)).Select(e => new EvidenceRow
                {
                    Kind = ((EvidenceKind)_random.Next(4)).Code(), Signal = "signal-" + e, Utterance = e - 1, StartMs = i, EndMs = i + e, Quote = e == 0 ? "" : "цитата å " + i, By = -e / 3.0,
                }),
            ],
        }),
    ];

    private UtteranceRow[] Utterances(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new UtteranceRow
        {
            CallId = Call(i), Index = i, Speaker = ((Speaker)_random.Next(3)).Code(), Kind = ((UtteranceKind)_random.Next(2)).Code(), AgentId = i % 9 == 0 ? "a1" : "",
            StartMs = i, EndMs = i + 10, Text = "ja då " + i, Confidence = i % 4 == 0 ? null : _random.NextDouble(),
            Words =
            [
                .. Enumerable.Range(0, _random.Next(3)).Select(w => new WordRow { CharStart = w * 3, CharLength = 2, StartMs = i + w, EndMs = i + w + 1, Confidence = w == 1 ? null : _random.NextDouble() }),
            ],
            Acts = [.. Enumerable.Range(0, _random.Next(3)).Select(a => new ActRow { Act = "act-" + a, Probability = a / 3.0, StartMs = i, EndMs = i + a })],
        }),
    ];

    private static string Call(int row) => "c-" + (row / 25);

    private static string Shown(string call, StoredUtterance u) => Shown((
        call, u.Utterance.Speaker.Code(), u.Utterance.Kind.Code(), u.Utterance.Agent?.Value, u.Utterance.Time.StartMs, u.Utterance.Time.EndMs, u.Utterance.Text, u.Utterance.Confidence?.Value,
        string.Join('|', u.Utterance.Words), string.Join('|', u.Acts)));

    private static string Shown<T>(T value) => JsonSerializer.Serialize(value, Fields);

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    private async Task<string> WriteAsync<T>(string name, T[] rows)
        where T : class, new()
    {
        string path = _folder.At(name + ".parquet");
        await using FileStream stream = File.Create(path);
        await TableFile.WriteAsync(rows, stream);
        return path;
    }
}
