using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CallQa.Reports;
using CallQa.Reports.Clips;
using CallQa.Reports.Explaining;
using CallQa.Reports.Places;
using CallQa.Reports.Texts;
using CallQa.Unit.Runs.Clips;
using Xunit;

namespace CallQa.Unit.Reports.Explaining;

public class ExplanationPageTests
{
    [Fact]
    public void It_says_what_was_asked_heard_when_by_which_rule_how_surely_what_would_have_counted_and_how_to_dispute()
    {
        StandardText text = new("Greeting", "The agent greets.", "Say hello.", "Opening");
        string page = Page("c1", "well", Language.English, _ => text).Value;
        foreach (string said in (string[])["Greeting", "Asked for: The agent greets.", "0:12.3", "heard: “well”", "nearest: “hi”, but 2.0 s too late", "rule s1, pack 1.0.0", "confidence 0.90", "Would have counted: Say hello.", "Not right?", "Did not apply (1)"])
            Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_becomes_markup()
    {
        using var dataset = new TestDataset(ScriptPayloads.All.Select(p => Call(p, p)));
        using DatasetView view = dataset.Open();
        foreach (string payload in ScriptPayloads.All)
        {
            XElement page = Page(view, payload, Language.English, _ => new(payload, payload, payload, payload));
            ScriptPayloads.AssertOnly(page, ["audio", "article", "ul", "ol", "li", "h3", "form", "label", "select", "option", "input", "textarea", "script", "figure", "figcaption"], ["controls", "preload", "src", "value", "autocomplete", "aria-hidden", "data-call"]);
            Assert.Matches("^clips/[0-9]{2}-[A-Za-z0-9_-]+[.]wav$", page.Descendants("audio").Single().Attribute("src")!.Value);
        }
    }

    [Fact]
    public void It_allows_itself_no_script_but_its_own_and_no_request_but_for_its_clips()
    {
        XElement page = Page("c1", "well", Language.English);
        string policy = page.Descendants("meta").Single(m => m.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        Assert.Equal(
            $"default-src 'none'; style-src '{Hash(page.Descendants("style").Single().Value)}'; media-src 'self'; script-src '{Hash(page.Descendants("script").Single().Value)}'; base-uri 'none'; form-action 'none'",
            policy);
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName is "style");
    }

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.Swedish)]
    public void No_english_is_left_in_other_languages(Language language)
    {
        string page = Page("c1", "well", language).Element("body")!.Value;
        foreach (string key in (string[])["dispute.title", "dispute.reason", "explain.dispute", "explain.heading.not-met", "clip.tone", "skip"])
        {
            Assert.DoesNotContain(ReportTexts.Of(Language.English)[key], page, StringComparison.Ordinal);
            Assert.Contains(ReportTexts.Of(language)[key], page, StringComparison.Ordinal);
        }
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static XElement Page(string id, string quote, Language language, StandardLookup? standards = null)
    {
        using var dataset = new TestDataset([Call(id, quote)]);
        using DatasetView view = dataset.Open();
        return Page(view, id, language, standards);
    }

    private static XElement Page(DatasetView view, string id, Language language, StandardLookup? standards)
    {
        Place place = PlaceSearch.Of(view, new() { Top = 100 }).Single(p => string.Equals(p.Call, id, StringComparison.Ordinal));
        var clip = new Clip(place, Excerpt.Of(view, id, "a1", new(9000, 15_000), SoundOfCall.Of(view, id), withColleagues: true), "clips/" + ClipNames.Of(1, place), "");
        string html = ExplanationPage.Text(CallExplanation.Of(view, id, null, standards ?? (_ => null))!, [clip], soundMissing: true, ReportTexts.Of(language));
        return XElement.Parse(html["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace);
    }

    private static TestCall Call(string id, string quote) => ClipCase.Call(id) with
    {
        Team = quote,
        Utterances = [new(Speaker.Customer, new(10_000, 11_000), quote + " <card>"), new(Speaker.Agent, new(12_000, 13_000), quote)],
        Findings =
        [
            TestFinding.NotMet("s1") with { Section = quote, Confidence = 0.9, Evidence = [new("hit", StartMs: 12_300, EndMs: 12_800, Quote: quote), new("late", StartMs: 14_000, Quote: "hi", By: 2000)] },
            new("s2", "not-applicable") { Reason = "no-trigger" },
        ],
    };
}
