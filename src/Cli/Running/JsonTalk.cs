using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallQa.Dataset;
using CallQa.Runs;
using CallQa.Runs.Progress;

namespace CallQa.Cli.Running;

/// <summary>
/// One JSON object a line, <c>event</c> first (docs/nightly.md); progress at most every ten seconds. No line tells the time: what
/// collects them adds it.
/// </summary>
internal sealed class JsonTalk(TextWriter output, TimeProvider clock) : IRunTalk, IRunProgress
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long _last = clock.GetTimestamp();

    public Task<RunOutcome> ShowAsync(Func<IRunProgress, Task<RunOutcome>> work, TimeProvider clock) => work(this);

    public void Say(string sentence) => Line("note", json => json.WriteString("text", sentence));

    public void Started(RunStart start)
    {
        foreach (string note in start.Notes)
            Say(note);
        Line("started", json =>
        {
            json.WriteString("run_id", start.Id.Value);
            json.WriteNumber("found", start.Found);
            json.WriteNumber("to_read", start.ToRead);
            json.WriteNumber("to_score_again", start.ToScoreAgain);
            json.WriteNumber("up_to_date", start.Unchanged);
            json.WriteNumber("resumed", start.Resumed);
            json.WriteNumber("quarantined", start.Quarantined);
            json.WriteNumber("removed_for_good", start.Away);
        });
    }

    public void Advanced(RunProgress progress)
    {
        if (clock.GetElapsedTime(_last) < Every)
            return;
        _last = clock.GetTimestamp();
        Line("progress", json =>
        {
            json.WriteNumber("done", progress.Done);
            json.WriteNumber("total", progress.Total);
            json.WriteNumber("quarantined", progress.Quarantined);
            json.WriteNumber("times_real_time", Math.Round(progress.Speed, 1));
            if (progress.Left is { } left)
                json.WriteNumber("left_s", Math.Round(left.TotalSeconds));
        });
    }

    public void Quarantined(QuarantinedInput input) => Line("quarantined", json =>
    {
        json.WriteString("path", input.Path);
        json.WriteString("stage", input.Stage);
        json.WriteString("error", input.Error);
        json.WriteString("found", input.Found);
        json.WriteNumber("attempts", input.Attempts);
    });

    public void Publishing(int calls) => Line("publishing", json => json.WriteNumber("calls", calls));

    public void End(RunReceipt receipt, string? path) => Line("finished", json =>
    {
        if (path is not null)
            json.WriteString("receipt", path);
        using JsonDocument content = JsonDocument.Parse(receipt.Line());
        foreach (JsonProperty property in content.RootElement.EnumerateObject())
            property.WriteTo(json);
    });

    private void Line(string what, Action<Utf8JsonWriter> content)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("event", what);
            content(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }
}
