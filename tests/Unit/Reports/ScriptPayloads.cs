using System.Xml.Linq;
using Xunit;

namespace CallQa.Unit.Reports;

/// <summary>Texts that would do something on a page that did not encode them, and what a page may hold all the same.</summary>
internal static class ScriptPayloads
{
    public static readonly string[] All =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</style><script>x</script>", "<!--", "]]>", "&lt;script&gt;",
        "javascript:alert(1)", "\" onmouseover=\"alert(1)", "<iframe srcdoc='x'>", "{{7*7}}", "\u202e<b>", "</table></main>", "<a href=//evil>",
        "url(http://evil)", "@import 'http://evil'", "<base href=//evil>", "<meta http-equiv=refresh content=0>", "\u001b[31m<b>", "</textarea><script>x</script>", "</option></select><img src=x>",
    ];

    private static readonly string[] Elements =
        ["html", "head", "meta", "title", "style", "body", "a", "header", "main", "section", "h1", "h2", "p", "div", "span", "code", "b", "table", "caption", "thead", "tbody", "tr", "th", "td"];

    private static readonly string[] Attributes = ["lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "aria-label", "scope"];

    /// <summary>The page holds nothing but the usual elements and attributes, and these; links lead into the page or to its own files.</summary>
    public static void AssertOnly(XElement page, string[] elements, string[] attributes)
    {
        foreach (XElement element in page.DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, Elements.Concat(elements));
            foreach (XAttribute attribute in element.Attributes())
                Assert.Contains(attribute.Name.LocalName, Attributes.Concat(attributes));
        }

        Assert.All(page.Descendants("a"), a => Assert.Matches("^(#content|[A-Za-z0-9_/-]+[.](txt|vtt|html))$", a.Attribute("href")!.Value));
        Assert.Single(page.Descendants("style"));
        Assert.True(page.Descendants("script").Count() <= 1);
    }
}
