using System.Globalization;
using CallQa.Scoring.Evaluating;
using CallQa.Scoring.Packs;

namespace CallQa.Cli.Commands;

/// <summary>
/// Shows an example that fails: its lines as they stand in the file, marks and all, with what was found underlined, then what
/// was found by name. Long lines are broken between words, so that an underline stays below its words in any terminal.
/// </summary>
internal static class ExampleText
{
    private const string Indent = "    ";

    private const int Width = 92;

    /// <summary>Writes it.</summary>
    public static void Write(ExampleResult result, TextWriter output)
    {
        output.WriteLine($"{result.Example.At}: {result.Standard.Id} ({result.Example.Language.Code()}) {result.Fault}");
        for (int i = 0; i < result.Example.Call.Utterances.Length; i++)
            Line(result, i, output);
        foreach (Evidence evidence in result.Evidence)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Indent}{evidence.Kind.Code()} {evidence.Signal} {evidence.Time}{(evidence.Quote.Length > 0 ? $" '{evidence.Quote}'" : "")}{(evidence.By != 0 ? $" by {evidence.By:0.###}" : "")}"));
        output.WriteLine();
    }

    private static void Line(ExampleResult result, int index, TextWriter output)
    {
        Utterance utterance = result.Example.Call.Utterances[index];
        char[] found = Found(utterance, result.Evidence.Where(e => e.Utterance == index));
        (string text, string under) = Marked(utterance.Text, found, [.. result.Example.Marked.Where(m => m.Utterance == index)]);
        string who = $"{Who(utterance)}: ";
        foreach ((int start, int end) in Pieces(text))
        {
            output.WriteLine($"{Indent}{who}{text[start..end]}");
            if (under[start..end].TrimEnd() is { Length: > 0 } line)
                output.WriteLine($"{Indent}   {line}");
            who = "   ";
        }
    }

    private static string Who(Utterance utterance) => utterance.Kind == UtteranceKind.Announcement ? "M" : utterance.Speaker switch
    {
        Speaker.Agent => "A",
        Speaker.Customer => "C",
        _ => "U",
    };

    // ^ for a hit, ~ for what came near and for where was searched.
    private static char[] Found(Utterance utterance, IEnumerable<Evidence> evidence)
    {
        char[] line = new string(' ', utterance.Text.Length).ToCharArray();
        foreach (Evidence e in evidence.Where(e => e.Quote.Length > 0))
            foreach (Word word in utterance.Words)
                if (word.Time.Overlaps(e.Time))
                    line.AsSpan(word.CharStart, word.CharLength).Fill(e.Kind is EvidenceKind.Hit or EvidenceKind.Trigger ? '^' : '~');
        return line;
    }

    // The text with its marks, and the underline beneath it; a mark itself is never underlined.
    private static (string Text, string Under) Marked(string text, char[] found, MarkedSpan[] marks)
    {
        var shown = new System.Text.StringBuilder();
        var under = new System.Text.StringBuilder();
        for (int i = 0; i <= text.Length; i++)
        {
            foreach (MarkedSpan mark in marks)
                if (mark.CharStart == i || mark.CharEnd == i)
                {
                    shown.Append(mark.CharEnd == i ? ']' : '[');
                    under.Append(' ');
                }

            if (i == text.Length)
                break;
            shown.Append(text[i]);
            under.Append(found[i]);
        }

        return (shown.ToString(), under.ToString());
    }

    private static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        int start = 0;
        while (text.Length - start > Width)
        {
            int cut = text.LastIndexOf(' ', start + Width, Width);
            if (cut <= start)
                cut = start + Width;
            yield return (start, cut);
            start = text[cut] == ' ' ? cut + 1 : cut;
        }

        yield return (start, text.Length);
    }
}
