using System.Security.Cryptography;
using System.Text;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Html;

/// <summary>
/// The frame of pages that show single calls: one file, its content security policy forbids every request but that for clips
/// beside it, and all script but the one of the dispute form.
/// </summary>
internal static class PageFrame
{
    /// <summary>The page as text.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="title">What it is of, also its heading.</param>
    /// <param name="script">True where the dispute form is in it.</param>
    /// <param name="header">Writes what stands below the heading.</param>
    /// <param name="body">Writes the sections.</param>
    public static string Text(ReportTexts texts, string title, bool script, Action<HtmlWriter> header, Action<HtmlWriter> body)
    {
        string css = Resource("report.css") + Resource("call.css"), js = Resource("dispute.js");
        return Frame(texts, title, "of-call", css, script ? $"script-src '{Hash(js)}'; " : "", "'none'", header, body, html =>
        {
            if (script)
                html.Script(js);
        });
    }

    /// <summary>
    /// A page that <c>callqa serve</c> sends as text: it asks nobody but the server that sent it, and runs no script but <see cref="ServedScript"/>.
    /// </summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="title">What it is of, also its heading.</param>
    /// <param name="header">Writes what stands below the heading.</param>
    /// <param name="body">Writes the sections.</param>
    public static string Served(ReportTexts texts, string title, Action<HtmlWriter> header, Action<HtmlWriter> body) =>
        Frame(
            texts, title, "of-call of-review", Resource("report.css") + Resource("call.css") + Resource("review.css"), "script-src 'self'; connect-src 'self'; ", "'self'", header, body,
            html => html.Begin("script", ("src", "review.js")).End());

    /// <summary>The script of served pages.</summary>
    public static string ServedScript() => Resource("review.js");

    private static string Frame(ReportTexts texts, string title, string kind, string css, string scripts, string forms, Action<HtmlWriter> header, Action<HtmlWriter> body, Action<HtmlWriter> script)
    {
        string policy = $"default-src 'none'; style-src '{Hash(css)}'; media-src 'self'; {scripts}base-uri 'none'; form-action {forms}";
        using var text = new StringWriter { NewLine = "\n" };
        text.Write("<!DOCTYPE html>\n");
        var html = new HtmlWriter(text);
        html.Begin("html", ("lang", texts.Language));
        html.Begin("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", title);
        html.Style(css);
        html.EndLine();
        html.Begin("body", ("class", kind));
        html.Element("a", texts["skip"], ("class", "skip"), ("href", "#content"));
        html.Begin("header").Element("h1", title);
        header(html);
        html.EndLine();
        html.Begin("main", ("id", "content"));
        body(html);
        html.EndLine();
        script(html);
        html.EndLine().EndLine();
        return text.ToString();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using Stream stream = typeof(PageFrame).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is missing from the program.");
        using var reader = new StreamReader(stream);
        return CellText.Of(reader.ReadToEnd());
    }
}
