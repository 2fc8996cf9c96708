using System.Diagnostics;
using System.Text.RegularExpressions;
using CallQa.Dataset;
using CallQa.Reports;
using CallQa.Reports.Html;
using CallQa.Reports.Texts;
using CallQa.Review;
using CallQa.Tests;
using Xunit;

namespace CallQa.Unit.Reports.Html;

/// <summary>What a browser makes of the page when every text in it is an attack. A script that runs marks the page's root.</summary>
public partial class PageInChromiumTests
{
    private const string Act = "document.documentElement.setAttribute('data-ran',1)";

    private static readonly string[] Forms =
    [
        "<script>{0}</script>", "\"><img src=x onerror=\"{0}\">", "'><svg/onload=\"{0}\">", "</style><script>{0}</script>", "--><script>{0}</script>", "]]><script>{0}</script>",
        "&lt;script&gt;{0}&lt;/script&gt;", "javascript:{0}", "\" onmouseover=\"{0}\" autofocus onfocus=\"{0}", "<iframe srcdoc='<script>parent.{0}</script>'></iframe>", "{{{{{0}}}}}",
        "</table></main><script>{0}</script>", "<a href=\"javascript:{0}\" autofocus>x</a>", "</title><script>{0}</script>", "</script><script>{0}</script>", "<body onload=\"{0}\">",
        "<details open ontoggle=\"{0}\">", "<video><source onerror=\"{0}\"></video>", "<math><mi xlink:href=\"javascript:{0}\">", "<object data=\"javascript:{0}\">",
    ];

    // Twenty forms, each as it is, in capitals' disguise, after a text, after a quote that closes an attribute, and twice encoded.
    private static readonly string[] Payloads =
    [
        .. Forms.Select(f => string.Format(System.Globalization.CultureInfo.InvariantCulture, f, Act))
            .SelectMany(p => (string[])[p, p.Replace("script", "ScRiPt", StringComparison.Ordinal), "Привет å " + p, "\"'>" + p, p.Replace("<", "&#60;", StringComparison.Ordinal)]),
    ];

    [Fact]
    public void A_hundred_payloads_in_every_text_do_not_run_and_the_pages_own_script_does()
    {
        Assert.Equal(100, Payloads.Length);
        string chromium = Tools.Require("chromium");
        using var dataset = new TestDataset(Payloads.Select(Call), Payloads.Select(p => (p, "decode", p)));
        using DatasetView view = dataset.Open();
        string html = HtmlReport.Text(view, new() { MostAgents = 200, MostCalls = 200, Report = new() { MinimumCalls = 1, Compared = new(new(2026, 10, 5), new(2026, 10, 6)) }, Standards = id => new(id, id, id, id) });
        string shown = Dom(chromium, dataset.Folder, html);
        Assert.DoesNotMatch(Marked(), shown);
        Assert.Contains("type=\"search\"", shown, StringComparison.Ordinal);

        // The mark is seen where a script does run: without the policy, and with one payload not encoded.
        string open = PolicyTag().Replace(html, "").Replace("</main>", $"<script>{Act}</script></main>", StringComparison.Ordinal);
        Assert.Matches(Marked(), Dom(chromium, dataset.Folder, open));

        // And the policy alone stops it too.
        Assert.DoesNotMatch(Marked(), Dom(chromium, dataset.Folder, html.Replace("</main>", $"<script>{Act}</script></main>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nor_do_they_run_on_the_review_page_whose_own_script_does()
    {
        string chromium = Tools.Require("chromium");
        TestCall all = Call(Payloads[1], 0) with
        {
            Id = "all " + Payloads[1],
            Recording = Payloads[2],
            Findings = [.. Payloads.Select((p, i) => TestFinding.NotMet($"s{i} {p}") with { Section = p, Reason = p, Evidence = [new("hit", p, i, 1000, 2000, p)] })],
            Utterances = [.. Payloads.Select((p, i) => new Utterance(Speaker.Agent, new(i * 1000, (i * 1000) + 900), p, []))],
        };
        Label[] people = [.. Payloads.Select((p, i) => new Label(new(all.Id), new($"s{i} {p}"), p, Verdict.Met, p, "review", null, DateTimeOffset.UnixEpoch))];
        using var dataset = new TestDataset(Payloads.Select(Call).Append(all), people: people);
        await using ReviewServer server = await ReviewServer.StartAsync(
            new()
            {
                Dataset = dataset.Folder,
                Agents = new([.. Payloads.Select(p => new AgentPeriod(new(p), p, p, null, null))]),
                Recordings = dataset.Folder,
                Port = 0,
                Texts = ReportTexts.Of(Language.English),
                Standards = id => new(id, id, id, id),
                Rater = Payloads[0],
                Store = _ => Task.FromResult(""),
            },
            TestContext.Current.CancellationToken);
        string list = Dom(chromium, dataset.Folder, new Uri(server.Address)), call = Dom(chromium, dataset.Folder, new Uri(server.Address + "call?id=" + Uri.EscapeDataString(all.Id)));
        Assert.DoesNotMatch(Marked(), list);
        Assert.Equal(100, Links().Count(list));
        Assert.DoesNotMatch(Marked(), call);
        Assert.Equal(100, Articles().Count(call));
        Assert.Contains("aria-current=\"true\"", call, StringComparison.Ordinal);
    }

    private static TestCall Call(string payload, int i) => new($"c{i} {payload}", payload, new DateTime(2026, 10, 4, 8, 0, 0, DateTimeKind.Utc).AddHours(i / 2), 40 + i % 50)
    {
        Team = payload,
        Queue = payload,
        Language = payload,
        AsrConfidence = 0.5,
        Recogniser = payload,
        Findings =
        [
            TestFinding.NotMet(payload) with { Section = payload, Critical = true, Evidence = [new("hit", payload, 1, 1000, 2000, payload)] },
            i < 48 ? TestFinding.Met("moved") : TestFinding.NotMet("moved"),
        ],
    };

    private static string Dom(string chromium, string folder, string html)
    {
        string path = Path.Combine(folder, "page.html");
        File.WriteAllText(path, html);
        return Dom(chromium, folder, new Uri(path));
    }

    private static string Dom(string chromium, string folder, Uri page)
    {
        var start = new ProcessStartInfo(chromium) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", "--dump-dom", page.AbsoluteUri])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string dom = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return dom;
    }

    [GeneratedRegex("<html[^>]*data-ran", RegexOptions.None, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex("href=\"call\\?id=", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("<article id=\"finding-", RegexOptions.None, 1000)]
    private static partial Regex Articles();

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex PolicyTag();
}
