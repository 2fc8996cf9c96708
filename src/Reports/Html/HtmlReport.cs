using System.Security.Cryptography;
using System.Text;
using CallQa.Reports.Formats;

namespace CallQa.Reports.Html;

/// <summary>
/// The report as one file that needs nothing else: no outside request and no script but the one that sorts and filters tables (its content
/// security policy forbids any other), plots as SVG inside. Without script all of it can be read. Equal datasets and options give equal bytes.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes it; an older file of this name is replaced at once and whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(DatasetView view, string path, HtmlReportOptions options)
    {
        string text = Text(view, options);
        string part = path + ".part";
        File.WriteAllText(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(part, path, overwrite: true);
    }

    /// <summary>The page as text.</summary>
    public static string Text(DatasetView view, HtmlReportOptions options)
    {
        var page = PageData.Of(view, options);
        using var text = new StringWriter { NewLine = "\n" };
        text.Write("<!DOCTYPE html>\n");
        var html = new HtmlWriter(text);
        html.Begin("html", ("lang", page.Texts.Language));
        Head(html, page);
        html.Begin("body");
        html.Element("a", page.Texts["skip"], ("class", "skip"), ("href", "#content"));
        Header(html, page);
        html.Begin("main", ("id", "content"));
        TilesSection.Write(html, page);
        GroupsSection.Write(html, page, page.Agents);
        GroupsSection.Write(html, page, page.Teams);
        ChangeSection.Write(html, page);
        PersonSection.Write(html, page);
        StandardsSection.Write(html, page);
        ContinuitySection.Write(html, page);
        HeatSection.Write(html, page);
        TrendSection.Write(html, page);
        NotesSection.Write(html, page);
        html.EndLine();
        html.Script(Resource("report.js"));
        html.EndLine().EndLine();
        return text.ToString();
    }

    private static void Head(HtmlWriter html, PageData page)
    {
        string css = Resource("report.css");
        html.Begin("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src '{Hash(css)}'; script-src '{Hash(Resource("report.js"))}'; base-uri 'none'; form-action 'none'"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", page.Texts["title.report"]);
        html.Style(css);
        html.EndLine();
    }

    private static void Header(HtmlWriter html, PageData page)
    {
        Agents.Coverage coverage = page.All.Coverage;
        html.Begin("header");
        html.Element("h1", page.Texts["title.report"]);
        html.Element("p", coverage.FirstDay is null ? page.Texts["coverage.empty"] : Agents.ReportWords.Period(coverage, page.Texts), ("class", "period"));
        html.Begin("p").Text(page.Texts.FormatCount("coverage.line", coverage.Found, coverage.Scored, coverage.Calls - coverage.Scored, coverage.QuarantinedInputs)).End();
        foreach (Agents.QuarantinedInputs q in coverage.Quarantined)
            html.Element("p", page.Texts.Format("coverage.reason", page.Texts.OfCode("stage", q.Stage), q.Inputs, q.Error));
        html.EndLine();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is missing from the program.");
        using var reader = new StreamReader(stream);
        return CellText.Of(reader.ReadToEnd());
    }
}
