using System.Text.Json;
using Xunit;

namespace CallQa.Binary.Labels;

/// <summary>People's verdicts, from the command line and from sheets, as their users give them.</summary>
public sealed class LabelsTests : IClassFixture<JudgedFolder>, IDisposable
{
    private readonly WorkFolder _work = new();
    private readonly string[] _call, _standards;

    public LabelsTests(JudgedFolder dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        dataset.CopyTo(_work.At("out"));
        _call = Cells("SELECT min(call_id) FROM calls WHERE language = 'sv'");
        _standards = Cells($"SELECT standard_id FROM findings WHERE call_id = '{_call[0]}' AND verdict = 'not-met' AND potential > 0 ORDER BY 1");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_dispute_waits_until_a_person_decides_and_the_decision_counts()
    {
        (int code, string output, string error) = Run("dispute", _call[0], "--standard", _standards[0], "--reason", "Jag hälsade vid 0:03, ring +46 70 123 45 67", "--rater", "Åsa Öberg", "--dataset", "out");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith($"Queued for a person: {_call[0]}, {_standards[0]}.", output, StringComparison.Ordinal);
        (code, output, _) = Run("review", "--why", "dispute", "--dataset", "out", "--format", "jsonl");
        Assert.Equal((0, 1), (code, output.Count(c => c == '\n')));
        Assert.Contains("Jag hälsade vid 0:03", output, StringComparison.Ordinal);
        Assert.DoesNotContain("123 45 67", output, StringComparison.Ordinal);
        Assert.Equal("not-met", Verdict(_standards[0]));

        Assert.Equal(0, Run("labels", "add", _call[0], "--standard", _standards[0], "--verdict", "met", "--rater", "Анна Ёлкина", "--origin", "adjudication", "--dataset", "out").Code);
        Assert.DoesNotContain(_call[0], Run("review", "--why", "dispute", "--dataset", "out").Output, StringComparison.Ordinal);
        Assert.Equal("met", Verdict(_standards[0]));
        Assert.Equal(["not-met"], Cells($"SELECT verdict FROM findings WHERE call_id = '{_call[0]}' AND standard_id = '{_standards[0]}'"));
        using var explained = JsonDocument.Parse(Run("explain", _call[0], "--dataset", "out", "--format", "json").Output);
        Assert.True(explained.RootElement.GetProperty("score_percent").GetDouble() > explained.RootElement.GetProperty("machine_score_percent").GetDouble());
        Assert.Contains("Анна Ёлкина", Run("explain", _call[0], "--dataset", "out", "--language", "ru").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_flags_and_unknown_names_store_nothing_and_say_what_is_right()
    {
        Refused(["labels", "add", "nobody", "--standard", _standards[0], "--verdict", "met", "--rater", "Åsa"], "there is no call 'nobody' in this dataset; names near it: ");
        Refused(["labels", "add", _call[0], "--standard", _standards[0] + "x", "--verdict", "met", "--rater", "Åsa"], $"did you mean '{_standards[0]}'?");
        Refused(["labels", "add", _call[0], "--standard", _standards[0], "--verdict", "mett", "--rater", "Åsa", "--origin", "dispute"], "'mett'");
        Refused(["labels", "add", _call[0], "--standard", _standards[0], "--verdict", "met", "--rater", " "], "it must be the name of who judged");
        Refused(["dispute", _call[0], "--standard", _standards[0], "--reason", " ", "--rater", "Åsa"], "a dispute must say why the verdict is wrong");
        Refused(["dispute", _call[0], "--standard", _standards[0]], "--reason");
        Refused(["review", "--why", "gates"], "--why");
        Refused(["agreement", "--standard", "greet"], "--standard is 'greet', which has no findings in this dataset");
        Refused(["labels", "sample", "--agent", "Олег"], "--agent is 'Олег', of whom this dataset has no findings; names near it: ");
        File.WriteAllText(_work.At("фел.csv"), $"call_id,standard_id,verdict\n{_call[0]},{_standards[0]},met\nnobody,{_standards[0]},met\n");
        Refused(["labels", "import", "фел.csv", "--rater", "Åsa"], "фел.csv:3: there is no call 'nobody'");
        Assert.Equal(["0"], Cells("SELECT count(*) FROM labels"));
        Assert.Equal(10, Run("labels", "add", "x", "--standard", "y", "--verdict", "met", "--rater", "Åsa", "--dataset", "nowhere").Code);
    }

    [Fact]
    public void A_drawn_sheet_is_judged_taken_back_and_compared()
    {
        foreach ((string rater, string verdict) in ((string, string)[])[("Åsa Öberg", "met"), ("Борис", "not-met")])
        {
            (int code, string sheet, string error) = Run("labels", "sample", "--size", "12", "--by", "verdict", "--rater", rater, "--dataset", "out");
            Assert.Equal(0, code);
            Assert.StartsWith("callqa: 12 findings drawn from ", error, StringComparison.Ordinal);
            string[] lines = sheet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("call_id,standard_id,rater,verdict,reason,origin,sampling_weight,labelled_at", lines[0]);
            Assert.DoesNotContain("met", string.Join('\n', lines.Skip(1).Select(l => l.Split(',')[3])), StringComparison.Ordinal);
            File.WriteAllLines(_work.At("sheet.csv"), lines.Select((l, i) => i is 0 or 12 ? l : l.Replace($",{rater},,", $",{rater},{verdict},", StringComparison.Ordinal)));
            (code, string output, error) = Run("labels", "import", "sheet.csv", "--dataset", "out");
            Assert.True(code == 0, error);
            Assert.Equal("11 labels stored.", output.Trim());
            Assert.Contains("1 row without a verdict left out", error, StringComparison.Ordinal);
        }

        using var rows = JsonDocument.Parse(Run("agreement", "--origin", "sample", "--by", "rater", "--dataset", "out", "--format", "json").Output);
        Assert.Equal(
            ["person and rule/all/22", "person and rule/Åsa Öberg/11", "person and rule/Борис/11", "two people/all/11", "two people/Åsa Öberg / Борис/11"],
            rows.RootElement.EnumerateArray().Select(r => $"{r.GetProperty("between").GetString()}/{r.GetProperty("raters").GetString()}/{r.GetProperty("pairs").GetInt32()}"));
        Assert.Equal(0, rows.RootElement[3].GetProperty("same").GetInt32());
        Assert.Equal(0, Run("agreement", "--origin", "review", "--dataset", "out").Code);
        Assert.Equal(Cells("SELECT sum(points) FROM findings"), Cells("SELECT sum(points) FROM final_findings"));
    }

    private string Verdict(string standard) => Cells($"SELECT verdict FROM final_findings WHERE call_id = '{_call[0]}' AND standard_id = '{standard}'")[0];

    private void Refused(string[] arguments, string sentence)
    {
        (int code, string output, string error) = Run([.. arguments, "--dataset", "out"]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    private string[] Cells(string sql) => [.. Run("sql", sql, "--dataset", "out", "--format", "csv").Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    private (int Code, string Output, string Error) Run(params string[] arguments) => CallQaProcess.Run(_work.Path, arguments);
}
