using Xunit;

namespace CallQa.Binary.Standards;

/// <summary>The pack that the program comes with, proven by its own commands.</summary>
public sealed class ServicePackTests : IDisposable
{
    private static readonly string[] Languages = ["ru", "sv", "en"];

    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Every_example_of_every_standard_is_green()
    {
        (int code, string output, string error) = CallQaProcess.Run(_work.Path, "standards", "test");

        Assert.Equal("", output);
        Assert.Matches(@"callqa: 116 standards, \d+ examples passed, 0 failed\.\n$", error);
        Assert.Equal(0, code);
    }

    [Fact]
    public void Forbidden_standards_find_nothing_in_ordinary_calls_but_one_annoyance_told_in_passing()
    {
        string quiet = Path.Combine(WorkFolder.Repository, "standards/service/quiet");

        (int code, string output, _) = CallQaProcess.Run(_work.Path, ["evaluate", "--differences", "--format", "csv", "--alarms", .. Languages.Select(l => Path.Combine(quiet, l))]);

        Assert.Equal(0, code);
        Assert.Equal($"standard,source,by,text\nno-stonewalling-complaint,{Path.Combine(quiet, "ru")},,", output.Trim());

        (code, _, string error) = CallQaProcess.Run(_work.Path, ["evaluate", "--alarms", quiet]);
        Assert.Equal((2, $"callqa: {quiet}: there are no calls (*.txt) in this folder; name the folders of one language each, such as quiet/ru.\n"), (code, error));
    }

    [Fact]
    public void Each_line_of_a_plain_text_is_judged_as_an_utterance_of_an_agent()
    {
        string text = Path.Combine(_work.Path, "en-chat.txt");
        File.WriteAllText(text, "Your parcel [2] is on its way.\n\nCalm down, Mr Bell.\n");
        string[] asked = ["evaluate", "--standard", "no-insult-or-quarrel", "--no-acts", "--format", "csv", "--alarms", text];

        (int code, string listed, _) = CallQaProcess.Run(_work.Path, [.. asked, "--lines", "--differences"]);
        (_, string counted, _) = CallQaProcess.Run(_work.Path, [.. asked, "--lines"]);
        (int asCall, _, string error) = CallQaProcess.Run(_work.Path, asked);

        Assert.Equal($"standard,source,by,text\nno-insult-or-quarrel,{text},insult: Calm down,\"Calm down, Mr Bell.\"", listed.Trim());
        Assert.Equal($"standard,source,utterances,alarms,per_1000\nno-insult-or-quarrel,{text},2,1,500", counted.Trim());
        Assert.Equal(0, code);
        Assert.NotEqual(0, asCall);
        Assert.Contains("it must begin with 'A:'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_that_trip_are_judged_rightly_but_for_those_that_are_listed_with_the_reason()
    {
        string stress = Path.Combine(WorkFolder.Repository, "tests/stress");
        string[] known = [.. File.ReadLines(Path.Combine(stress, "known.tsv")).Skip(1).Select(line => line.Split('\t')).Select(cells => $"{cells[0]} {cells[1]}").Order(StringComparer.Ordinal)];

        (_, string output, _) = CallQaProcess.Run(_work.Path, ["evaluate", "--format", "jsonl", "--sentences", .. Languages.Select(l => Path.Combine(stress, $"{l}.tsv"))]);

        string[] wrong =
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
                .Select(row => $"{row.GetProperty("standard").GetString()} {row.GetProperty("text").GetString()}").Order(StringComparer.Ordinal),
        ];
        Assert.Equal(known, wrong);
    }
}
