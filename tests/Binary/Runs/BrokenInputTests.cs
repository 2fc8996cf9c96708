using System.Text;
using CallQa.Tests;
using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>Each kind of broken input has its own clear line; the rest is done.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Broken_inputs_are_put_aside_each_with_its_reason_and_the_rest_is_done()
    {
        _work.AddTranscripts(ofEach: 1);
        byte[] good = SilentWave.Of(seconds: 2, channels: 2, rate: 8000);
        Write("empty.wav", []);
        Write("text.wav", Encoding.UTF8.GetBytes("this is no sound\n"));
        Write("cut.wav", good[..(good.Length / 2)]);
        Write("lies.wav", SilentWave.Of(seconds: 2, channels: 2, rate: 8000, declared: 40_000_000));
        Write("seven-channels.wav", SilentWave.Of(seconds: 1, channels: 7, rate: 8000));
        Write("fast.wav", SilentWave.Of(seconds: 1, channels: 2, rate: 192_000));
        Write("unknown-field.wav", good, """ , "qeue": "x" """);
        File.WriteAllBytes(_work.At("calls/no-sidecar.wav"), good);
        Text("backwards.json", Transcript("backwards", """{"speaker":"agent","start_s":5,"end_s":4,"text":"hello"}"""));
        Text("half.json", Transcript("half", "")[..60]);
        Text("double.json", File.ReadAllText(_work.At("calls/dev-en-001.json")));
        Text("notes.json", """{"something":"else"}""");

        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");

        Assert.True(code == 3, $"exit {code}: {error}");
        string[] broken =
        [
            "empty.wav", "text.wav", "cut.wav", "lies.wav", "seven-channels.wav", "unknown-field.wav", "no-sidecar.wav", "backwards.json",
            "half.json", "double.json", "notes.json",
        ];
        string[] lines = error.Split('\n');
        Assert.All(broken, name => Assert.True(
            lines.Count(l => l.Contains(name, StringComparison.Ordinal)) == 1 || name is "double.json", $"{name} in: {error}"));
        Assert.Contains("dev-en-001", error, StringComparison.Ordinal);
        Assert.Contains("4 calls done", error, StringComparison.Ordinal);
        Assert.Contains("11 in quarantine", error, StringComparison.Ordinal);
        Assert.NotEmpty(output);

        (code, output, _) = CallQaProcess.Run(_work.Path, "status", "--dataset", "out", "--format", "jsonl");
        Assert.Equal(0, code);
        string[] rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(broken.Length, rows.Length);

        (code, _, error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");
        Assert.Equal(3, code);
        Assert.Contains("nothing new: 4 calls up to date, 11 in quarantine", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_that_needs_ffmpeg_waits_for_it_and_is_tried_again_when_it_is_there()
    {
        Tools.Require("ffmpeg");
        Directory.CreateDirectory(_work.At("calls"));
        Write("a.mp3", Encoding.ASCII.GetBytes("ID3, and then nothing that is sound"));
        var without = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = _work.Path };
        foreach (string said in new[] { "it is MP3, which only ffmpeg can decode, and ffmpeg is not there", "nothing new" })
        {
            using CallQaProcess run = CallQaProcess.Start(_work.Path, without, "run", "calls", "--out", "out");
            Assert.Equal(3, run.End());
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
        }

        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");
        Assert.Equal(3, code);
        Assert.Contains("ffmpeg could not decode this MP3", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_fault_of_the_command_line()
    {
        (int code, _, string error) = CallQaProcess.Run(_work.Path, "run", "nowhere", "--out", "out");
        Assert.Equal(2, code);
        Assert.Contains("'nowhere' does not exist", error, StringComparison.Ordinal);
    }

    private static string Facts(string name, string more = "") =>
        $$"""{"id":"{{name}}","agent":"a1","started_at":"2026-10-05T10:00:00+02:00","language":"en"{{more}}}""";

    private static string Transcript(string name, string utterances) =>
        $$"""{"schema":"callqa.transcript/1","call":{{Facts(name, ""","duration_s":60""")}},"utterances":[{{utterances}}]}""";

    private void Write(string name, byte[] sound, string more = "")
    {
        File.WriteAllBytes(_work.At($"calls/{name}"), sound);
        string stem = Path.GetFileNameWithoutExtension(name);
        Text(stem + ".json", $$"""{"call":{{Facts(stem, more)}}}""");
    }

    private void Text(string name, string text) => File.WriteAllText(_work.At($"calls/{name}"), text);
}
