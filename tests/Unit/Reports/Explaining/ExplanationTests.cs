using System.Collections.Immutable;
using System.Text.Json;
using CallQa.Reports;
using CallQa.Reports.Explaining;
using CallQa.Reports.Texts;
using CallQa.Unit.Reports.Final;
using Xunit;

namespace CallQa.Unit.Reports.Explaining;

public class ExplanationTests
{
    private static readonly TestCall Call = NaiveFinal.Scored(new("ru-02", "a102", new(2026, 10, 6, 7, 12, 0, DateTimeKind.Utc), null)
    {
        Team = "sales",
        Language = "ru",
        OffsetMin = 180,
        Findings =
        [
            TestFinding.NotMet("greet-at-start", 3) with
            {
                Confidence = 0.93,
                Evidence =
                [
                    new("window", "greeting", -1, 0, 20_000), new("late", "greeting", 4, 31_240, 32_000, "добрый день", 11_240),
                ],
            },
            TestFinding.NotMet("no-bare-command", 1) with { Section = "courtesy", Evidence = [new("hit", "command", 2, 62_390, 64_000, "ждите")] },
            TestFinding.NotMet("no-blaming-customer", 0) with { Section = "complaint", Gate = true, Evidence = [new("hit", "blame", 4, 71_000, 74_000, "вы сами\u001b[31m виноваты")] },
            TestFinding.NotMet("no-dead-air", 1) with { Section = "timing", Points = 0.5, Evidence = [new("measure", "dead-air", -1, 80_000, 89_200, "", 9.2), new("hit", "silence", -1, 80_000, 89_200, "", 9200)] },
            TestFinding.NotMet("apologise-when-grounds", 5) with
            {
                Section = "complaint",
                Critical = true,
                Evidence =
                [
                    new("trigger", "grounds", 1, 5000, 6000, "до сих пор не"), new("wrong-speaker", "apology", 3, 9000, 9500, "извините"),
                    new("near-form", "apology", 5, 9000, 9500, "извиняйте", 2), new("below-threshold", "apology", 6, 9000, 9500, "ну ладно", 0.12),
                    new("early", "apology", 0, 1000, 1500, "простите", 3500),
                ],
            },
            new("name-customer", "cannot-tell") { Section = "courtesy", Reason = "speaker-unsure" },
            new("unheard-of", "cannot-tell") { Section = "courtesy", Reason = "some-new-code" },
            TestFinding.Met("say-goodbye", 1) with { Section = "closing", Evidence = [new("hit", "goodbye", 9, 95_000, 96_000, "до свидания")] },
            new("thank-after-hold", "not-applicable") { Section = "timing", Reason = "no-trigger" },
        ],
    }, [new("opening", 1), new("courtesy", 1), new("complaint", 1), new("timing", 1), new("closing", 1)], criticalZeroes: false);

    [Theory]
    [InlineData(Language.English, "en.txt")]
    [InlineData(Language.Russian, "ru.txt")]
    [InlineData(Language.Swedish, "sv.txt")]
    public void A_call_is_explained_as_approved(Language language, string file)
    {
        using var dataset = new TestDataset([Call], labels: [("ru-02", "no-blaming-customer")]);
        using DatasetView view = dataset.Open();
        using var text = new StringWriter();
        ExplanationText.Write(CallExplanation.Of(view, "ru-02", null, Lookup)!, ReportTexts.Of(language), text);
        Approved.Equal(file, text.ToString());
    }

    [Fact]
    public void Markdown_of_one_standard_is_as_approved()
    {
        using var dataset = new TestDataset([Call]);
        using DatasetView view = dataset.Open();
        using var text = new StringWriter();
        ExplanationText.WriteMarkdown(CallExplanation.Of(view, "ru-02", "greet-at-start", Lookup)!, ReportTexts.Of(Language.English), text);
        Approved.Equal("one-standard.md.txt", text.ToString());
    }

    [Fact]
    public void Json_holds_every_finding_with_its_evidence()
    {
        using var dataset = new TestDataset([Call], labels: [("ru-02", "no-blaming-customer")]);
        using DatasetView view = dataset.Open();
        using var text = new StringWriter();
        ExplanationText.WriteJson(CallExplanation.Of(view, "ru-02", null, Lookup)!, text);
        using var json = JsonDocument.Parse(text.ToString());
        JsonElement findings = json.RootElement.GetProperty("findings");
        Assert.Equal(Call.Findings.Count, findings.GetArrayLength());
        JsonElement greeting = findings.EnumerateArray().First(f => f.GetProperty("standard_id").ValueEquals("greet-at-start"));
        Assert.Equal(31_240, greeting.GetProperty("evidence")[1].GetProperty("start_ms").GetInt64());
        Assert.Equal("2026-10-06T10:12:00+03:00", json.RootElement.GetProperty("started_at").GetString());
        Assert.Equal("rater", json.RootElement.GetProperty("labels")[0].GetProperty("rater").GetString());
    }

    [Fact]
    public void A_call_that_is_not_there_is_null_and_near_names_are_known()
    {
        using var dataset = new TestDataset([Call, Call with { Id = "sv-11" }]);
        using DatasetView view = dataset.Open();
        Assert.Null(CallExplanation.Of(view, "ru02", null, Lookup));
        Assert.Equal("ru-02", CallExplanation.Nearest(view, "ru02")[0]);
    }

    private static StandardText? Lookup(string id) =>
        id is "greet-at-start" ? new("Greeting at the start", "The agent greets in the first 2 turns.", "Say hello before you ask.", "Opening")
        {
            Verdicts = ImmutableSortedDictionary<string, string>.Empty.Add("not-met", "No greeting is heard in the first 2 turns."),
        }
        : null;
}
