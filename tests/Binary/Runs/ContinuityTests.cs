using System.Text.Json;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>From a few calls of one customer to what only they together show.</summary>
public sealed class ContinuityTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_promise_that_was_not_kept_is_found_over_the_calls_and_shown()
    {
        Directory.CreateDirectory(_work.At("calls"));
        Call("r1", "olga", "k1", "2026-03-02T15:00:00+03:00", "ru", "inbound", ("agent", "Добрый день, компания «Связь», Ольга."), ("agent", "Я перезвоню вам завтра до обеда."));
        Call("r2", "petr", "k1", "2026-03-03T16:00:00+03:00", "ru", "inbound", ("agent", "Добрый день, Пётр."), ("customer", "Я уже второй раз звоню, мне обещали перезвонить, и никто так и не позвонил."));
        Call("r3", "petr", "k1", "2026-03-04T10:00:00+03:00", "ru", "outbound", ("agent", "Добрый день, это Пётр. Вижу, вы вчера обращались."));
        Call("s1", "anna", "k2", "2026-03-02T09:00:00+01:00", "sv", "inbound", ("agent", "Hej, Anna här. Jag ringer upp dig inom två timmar."));
        Call("s2", "anna", "k2", "2026-03-02T10:30:00+01:00", "sv", "outbound", ("agent", "Hej, det är Anna igen."));

        Assert.Equal(0, Run("run", "calls", "--out", "out").Code);
        string[] rows = Rows("SELECT subject || ' ' || verdict || ' ' || n || ' ' || array_to_string(calls, ',') FROM continuity WHERE standard_id = 'promise-kept' ORDER BY 1");
        Assert.Equal(["anna met 1 s1", "olga not-met 1 r1,r2", "petr not-applicable 0 "], rows);
        Assert.Equal(["2026-03-03T13:00:00+03:00"], Rows("SELECT value FROM extracts WHERE kind = 'promise-call' AND call_id = 'r1'"));
        Assert.Equal(["fact-missing:next-purchase-due"], Rows("SELECT DISTINCT reason FROM continuity WHERE standard_id = 'timely-reactivation'"));
        Assert.Equal(["10"], Rows("SELECT count(DISTINCT standard_id) FROM continuity"));
        Assert.All(Rows("SELECT DISTINCT period_end = day FROM continuity"), same => Assert.Equal("True", same));

        string report = Run("report", "--dataset", "out").Output;
        Assert.Contains("Across calls: not met", report, StringComparison.Ordinal);
        Assert.Contains("r1, r2", report, StringComparison.Ordinal);
        using (var json = JsonDocument.Parse(Run("report", "--dataset", "out", "--format", "json").Output))
            Assert.Contains(json.RootElement.GetProperty("continuity").EnumerateArray(), f => f.GetProperty("subject").GetString() is "olga" && f.GetProperty("calls").GetArrayLength() == 2);
        Assert.Contains("id=\"continuity\"", File.ReadAllText(_work.At("out/report.html")), StringComparison.Ordinal);

        string before = Fingerprint();
        Assert.Equal(0, Run("run", "calls", "--out", "out").Code);
        Assert.Equal(before, Fingerprint());
        Assert.Equal(0, Run("run", "calls", "--out", "other", "--workers", "1").Code);
        Assert.Equal(before, Fingerprint("other"));
    }

    private string Fingerprint(string dataset = "out") =>
        string.Join('\n', Directory.GetFiles(_work.At(dataset + "/continuity"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_work.At(dataset), f)).Order(StringComparer.Ordinal));

    private (int Code, string Output, string Error) Run(params string[] args) => CallQaProcess.Run(_work.Path, args);

    private string[] Rows(string sql)
    {
        (int code, string output, string error) = Run("sql", sql, "--dataset", "out", "--format", "json");
        Assert.True(code == 0, error);
        using JsonDocument rows = JsonDocument.Parse(output);
        return [.. rows.RootElement.EnumerateArray().Select(r => r.EnumerateObject().Single().Value.ToString())];
    }

    private void Call(string id, string agent, string customer, string at, string language, string direction, params (string Speaker, string Text)[] said) =>
        File.WriteAllText(_work.At($"calls/{id}.json"), JsonSerializer.Serialize(new
        {
            schema = "callqa.transcript/1",
            call = new { id, agent, team = "t", customer, started_at = at, direction, queue = "q", language, duration_s = 60.0 },
            utterances = said.Select((s, i) => new { speaker = s.Speaker, start_s = i * 10.0, end_s = (i * 10.0) + 8, text = s.Text }),
        }));
}
