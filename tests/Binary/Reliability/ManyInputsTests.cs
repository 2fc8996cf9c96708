using System.Globalization;
using System.Text;
using System.Text.Json;
using CallQa.Binary.Runs;
using Xunit;

namespace CallQa.Binary.Reliability;

/// <summary>A night's folder in which one input of twenty is broken, in eight ways: 160 inputs here, 1,000 in the long form.</summary>
public sealed class ManyInputsTests : IDisposable
{
    private const int OneIn = 20;

    private readonly WorkFolder _work = new();

    private static readonly (string Kind, string Error, Action<string, string> Make)[] Broken =
    [
        ("empty", "empty", (folder, name) => Recording(folder, name, [])),
        ("text", "damaged-audio", (folder, name) => Recording(folder, name, "this is no sound\n"u8.ToArray())),
        ("cut", "damaged-audio", (folder, name) => Recording(folder, name, SilentWave.Of(2, 2, 8000)[..20_000])),
        ("boasting", "damaged-audio", (folder, name) => Recording(folder, name, SilentWave.Of(1, 2, 8000, declared: 40_000_000))),
        ("seven-channels", "unsupported", (folder, name) => Recording(folder, name, SilentWave.Of(1, 7, 8000))),
        ("no-facts", "no-sidecar", (folder, name) => File.WriteAllBytes(Path.Combine(folder, name + ".wav"), [.. SilentWave.Of(1, 2, 8000)[..^name.Length], .. Encoding.ASCII.GetBytes(name)])),
        ("half", "damaged-transcript", (folder, name) => File.WriteAllText(Path.Combine(folder, name + ".json"), Transcript(name)[..80])),
        ("backwards", "times", (folder, name) => File.WriteAllText(Path.Combine(folder, name + ".json"), Transcript(name).Replace("\"start_s\":1,", "\"start_s\":9,", StringComparison.Ordinal))),
    ];

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Each_broken_one_is_put_aside_with_its_reason_and_all_others_are_scored()
    {
        int inputs = LongForm.Asked ? 1000 : 160;
        string folder = Directory.CreateDirectory(_work.At("calls")).FullName;
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < inputs; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"call-{i:0000}");
            if (i % OneIn != 0)
            {
                File.WriteAllText(Path.Combine(folder, name + ".json"), Transcript(name));
                continue;
            }

            (string kind, string error, Action<string, string> make) = Broken[i / OneIn % Broken.Length];
            make(folder, name);
            expected.Add(name, $"{kind}: {error}");
        }

        (int code, _, string said) = CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out");

        Assert.True(code == 3, $"exit {code}: {said}");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{inputs - expected.Count} calls done"), said, StringComparison.Ordinal);
        Assert.Equal(string.Join("\n", expected), string.Join("\n", Quarantine()));
        Assert.Equal(0, CallQaProcess.Run(_work.Path, "check", "--read-data", "--dataset", "out").Code);
    }

    private SortedDictionary<string, string> Quarantine()
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "status", "--dataset", "out", "--format", "jsonl");
        Assert.True(code == 0, error);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string name = Path.GetFileNameWithoutExtension(row.RootElement.GetProperty("path").GetString()!);
            int number = int.Parse(name[^4..], CultureInfo.InvariantCulture);
            found.Add(name, $"{Broken[number / OneIn % Broken.Length].Kind}: {row.RootElement.GetProperty("error").GetString()}");
        }

        return found;
    }

    private static void Recording(string folder, string name, byte[] sound)
    {
        File.WriteAllBytes(Path.Combine(folder, name + ".wav"), sound);
        File.WriteAllText(Path.Combine(folder, name + ".json"), $$"""{"call":{ {{Facts(name)}} } }""");
    }

    private static string Facts(string name) => $"\"id\":\"{name}\",\"agent\":\"a1\",\"started_at\":\"2026-10-05T10:00:00+02:00\",\"language\":\"en\"";

    private static string Transcript(string name) =>
        $$"""{"schema":"callqa.transcript/1","call":{ {{Facts(name)}},"duration_s":12},"utterances":["""
        + """{"speaker":"agent","start_s":1,"end_s":3,"text":"Good morning, how can I help?"},"""
        + """{"speaker":"customer","start_s":4,"end_s":6,"text":"My line is down."}]}""";
}
