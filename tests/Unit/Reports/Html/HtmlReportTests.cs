using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CallQa.Reports;
using CallQa.Reports.Html;
using CallQa.Reports.Texts;
using Xunit;

namespace CallQa.Unit.Reports.Html;

public class HtmlReportTests
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "a", "header", "main", "section", "h1", "h2", "p", "dl", "div", "dt", "dd", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "span", "br", "code", "q", "b", "svg", "line", "rect", "circle", "text", "figure", "figcaption", "strong", "script",
    ];

    private static readonly string[] Attributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "scope", "colspan", "title", "viewBox", "width", "height", "role", "aria-label",
        "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "text-anchor", "data-filter", "tabindex",
    ];

    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</style><script>x</script>", "<!--", "]]>", "&lt;script&gt;",
        "javascript:alert(1)", "\" onmouseover=\"alert(1)", "<iframe srcdoc='x'>", "{{7*7}}", "\u202e<b>", "</table></main>", "<a href=//evil>",
        "url(http://evil)", "@import 'http://evil'", "<base href=//evil>", "<meta http-equiv=refresh content=0>", "\u001b[31m<b>",
    ];

    [Fact]
    public void The_skeleton_is_as_approved()
    {
        using TestDataset dataset = Dataset("a1", "well, you should have read it");
        var skeleton = new StringBuilder();
        foreach (XElement element in Page(dataset, Language.English).Descendants())
        {
            string name = element.Name.LocalName;
            if (name is "h1" or "h2" or "caption" or "th" or "dt" or "dd")
                skeleton.Append(name).Append(": ").Append(element.Value).Append('\n');
            else if (name is "svg")
                skeleton.Append("svg: ").Append(element.Attribute("aria-label")!.Value).Append('\n');
        }

        Approved.Equal("skeleton.txt", skeleton.ToString());
    }

    [Fact]
    public void No_text_becomes_markup()
    {
        foreach (string payload in Payloads)
        {
            using TestDataset dataset = Dataset(payload, payload);
            XElement page = Page(dataset, Language.English, _ => new(payload, payload, payload, payload));
            foreach (XElement element in page.DescendantsAndSelf())
            {
                Assert.Contains(element.Name.LocalName, Elements);
                foreach (XAttribute attribute in element.Attributes())
                    Assert.Contains(attribute.Name.LocalName, Attributes);
            }

            Assert.Equal(["#content"], page.Descendants("a").Select(a => a.Attribute("href")!.Value));
            Assert.Single(page.Descendants("style"));
        }
    }

    [Fact]
    public void The_page_forbids_itself_every_request_and_all_script_but_its_own()
    {
        using TestDataset dataset = Dataset("a1", "x");
        XElement page = Page(dataset, Language.English);
        string policy = page.Descendants("meta").Single(m => m.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants("style").Single().Value)));
        string script = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants("script").Single().Value)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" or "src");
    }

    [Fact]
    public void Everything_seen_can_be_heard()
    {
        using TestDataset dataset = Dataset("a1", "x");
        XElement page = Page(dataset, Language.Swedish);
        Assert.Equal("sv", page.Attribute("lang")!.Value);
        Assert.All(page.Descendants("table"), t => Assert.NotEmpty(t.Element("caption")!.Value));
        Assert.All(page.Descendants("th"), h => Assert.NotNull(h.Attribute("scope")));
        Assert.All(page.Descendants("svg"), s => Assert.True(s.Attribute("role")!.Value is "img" && s.Attribute("aria-label")!.Value.Length > 0));
        Assert.Equal(page.Descendants("section").Count(), page.Descendants("h2").Count());
    }

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.Swedish)]
    public void No_english_is_left_in_other_languages(Language language)
    {
        using TestDataset dataset = Dataset("a1", "x");
        string text = Page(dataset, language).Element("body")!.Value;
        foreach (string key in (string[])["title.report", "title.for-a-person", "title.trend", "tile.score", "column.trend", "review.gate", "method.score", "skip"])
            Assert.DoesNotContain(ReportTexts.Of(Language.English)[key], text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_dataset_gives_a_page_that_says_so()
    {
        using var dataset = new TestDataset();
        Assert.Contains("No calls in this period.", Page(dataset, Language.English).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Written_twice_the_bytes_are_the_same_and_no_part_is_left()
    {
        using TestDataset dataset = Dataset("a1", "x");
        using DatasetView view = dataset.Open();
        string path = Path.Combine(dataset.Folder, "report.html");
        HtmlReport.Write(view, path, new());
        byte[] first = File.ReadAllBytes(path);
        HtmlReport.Write(view, path, new());
        Assert.Equal(first, File.ReadAllBytes(path));
        Assert.Empty(Directory.GetFiles(dataset.Folder, "*.part"));
    }

    private static XElement Page(TestDataset dataset, Language language, StandardLookup? lookup = null)
    {
        using DatasetView view = dataset.Open();
        string html = HtmlReport.Text(view, new() { Texts = ReportTexts.Of(language), Standards = lookup ?? (_ => null) });
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        return XElement.Parse(html["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace);
    }

    private static TestDataset Dataset(string agent, string quote)
    {
        var start = new DateTime(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);
        return new(
            Enumerable.Range(0, 6).Select(i => new TestCall($"{agent}-{i}", i < 5 ? agent : "a2", start.AddDays(i), 50 + 10 * i)
            {
                Team = agent,
                AsrConfidence = 0.8,
                Recogniser = agent,
                Findings =
                [
                    TestFinding.NotMet("s1") with { Section = agent, Critical = i == 0, Evidence = [new("hit", "s", 1, 61_000, 62_000, quote)] },
                    TestFinding.Met("s2"),
                    TestFinding.NotMet("s3", 0) with { Gate = true, Evidence = i == 1 ? [] : [new("hit", "s", 1, 5000, 6000, quote)] },
                ],
            }),
            [(agent, "decode", agent)]);
    }
}
