using Xunit;

namespace CallQa.Binary.Runs;

/// <summary>A pack under work on a dataset: drafts are tried, dead phrases named, nothing is touched.</summary>
public sealed class BacktestTests : IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_draft_is_tried_on_all_calls_and_its_dead_phrase_is_named_without_a_trace_in_the_dataset()
    {
        _work.AddTranscripts(ofEach: 2);
        Write("pack.yml", """
            id: own
            version: "1"
            languages: [ru, sv, en]
            sections: [{ id: rules }]
            recording: { backchannel: backchannel, greeting: greeting, goodbye: goodbye, announcement: announcement }
            """);
        foreach ((string language, string hello) in new[] { ("ru", "здравствуйте|добрый"), ("sv", "hej|god"), ("en", "hello|hi|good") })
            Write($"lexicons/{language}.yml", $"backchannel: [\"=mm\"]\ngreeting: [\"{hello}\"]\ngoodbye: [\"=goodbye\"]\nannouncement: [\"=recorded\"]\n");
        File.WriteAllText(_work.At("own.yml"), "id: own\nsections: { rules: 1 }\n");
        Write("rules/greet.yml", Standard("greet", "ru: [<greeting>, рабарбар барабан], sv: [<greeting>], en: [<greeting>]", ""));
        Write("rules/rhubarb.yml", Standard("rhubarb", "ru: [ревень], sv: [rabarber], en: [rhubarb]", "\nstatus: draft"));
        Assert.Equal(0, CallQaProcess.Run(_work.Path, "run", "calls", "--out", "out").Code);
        string[] results = Files();

        (int code, string output, string error) = Backtest();

        Assert.True(code == 0, error);
        Assert.Equal(
            """
            How often each standard fires: is not met, or, where only what was met counts, is met.
            standard decided fires fires_percent low high not_applicable cannot_tell remark
            greet 6 2 33.3 9.7 70 0 0
            rhubarb 6 6 100 61 100 0 0
            """,
            string.Join('\n', output.Split('\n').Where(l => !l.Contains('─', StringComparison.Ordinal)).Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0)));
        Assert.Contains("callqa: 6 calls, 2 standards: 0 dead, 0 never fire, 0 fire almost always, 0 say little new; 4 of 7 phrases are never said (--show phrases). Nothing was written.", error, StringComparison.Ordinal);

        Assert.Equal(
            ["standard,signal,language,file,line,phrase", "greet,said,ru,rules/greet.yml,рабарбар барабан", "rhubarb,said,ru,rules/rhubarb.yml,ревень", "rhubarb,said,sv,rules/rhubarb.yml,rabarber", "rhubarb,said,en,rules/rhubarb.yml,rhubarb"],
            Backtest("--show", "phrases", "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Short));
        Assert.Contains("\"standard\":\"rhubarb\"", Backtest("--show", "agents", "--format", "jsonl").Output, StringComparison.Ordinal);
        Assert.Equal(results, Files());
    }

    // Without the line and the folder.
    private string Short(string line) =>
        line.Split(',') is [var standard, var signal, var language, var file, not "line", var phrase] ? string.Join(',', standard, signal, language, Path.GetRelativePath(_work.At("own"), file), phrase) : line;

    private static string Standard(string id, string phrases, string more) => $$"""
        id: {{id}}
        section: rules
        title: { ru: {{id}}, sv: {{id}}, en: {{id}} }
        statement: Says so.
        polarity: required
        weight: minor{{more}}
        signals: { said: { {{phrases}} } }
        rule: { kind: present, heard: said }
        examples:
          ru: { met: ["A: Здравствуйте, ревень."], not-met: ["A: Нет."] }
          sv: { met: ["A: Hej, rabarber."], not-met: ["A: Nej."] }
          en: { met: ["A: Hello, rhubarb."], not-met: ["A: No."] }
        """;

    private (int Code, string Output, string Error) Backtest(params string[] more) =>
        CallQaProcess.Run(_work.Path, ["backtest", "--dataset", "out", "--pack", "./own", "--profile", "./own.yml", .. more]);

    private void Write(string name, string text)
    {
        string path = _work.At("own/" + name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string[] Files() =>
        [.. Directory.GetFiles(_work.At("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
}
