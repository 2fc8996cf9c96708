using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CallQa.Reports.Formats;

namespace CallQa.Reports.Html;

/// <summary>
/// Writes HTML in which no text can become markup: everything but element and attribute names is encoded, and control
/// characters are dropped. What it writes is well-formed XML too, so that tests can read it strictly. Not thread safe.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Stack<string> open = new();

    /// <summary>Opens an element; names must be constants, values are encoded.</summary>
    public HtmlWriter Begin(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        output.Write('>');
        open.Push(element);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public HtmlWriter End()
    {
        output.Write($"</{open.Pop()}>");
        return this;
    }

    /// <summary>Closes the element opened last and begins a new line.</summary>
    public HtmlWriter EndLine()
    {
        End();
        output.Write('\n');
        return this;
    }

    /// <summary>An element with text.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element, attributes);
        Text(text);
        return End();
    }

    /// <summary>An element without content.</summary>
    public HtmlWriter Void(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        output.Write("/>");
        return this;
    }

    /// <summary>Text.</summary>
    public HtmlWriter Text(string text)
    {
        output.Write(Encoder.Encode(CellText.Plain(text)));
        return this;
    }

    /// <summary>The built-in style sheet, which holds nothing that would have to be encoded.</summary>
    public HtmlWriter Style(string css)
    {
        output.Write($"<style>{css}</style>\n");
        return this;
    }

    /// <summary>A built-in script, which holds neither pointed brackets nor ampersands.</summary>
    public HtmlWriter Script(string js)
    {
        output.Write($"<script>{js}</script>\n");
        return this;
    }

    /// <summary>A figure as SVG takes it: at most two decimals.</summary>
    public static string Number(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private void Tag(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write($"<{element}");
        foreach ((string name, string value) in attributes)
            output.Write($" {name}=\"{Encoder.Encode(CellText.Plain(value))}\"");
    }
}
