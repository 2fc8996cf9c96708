using System.Globalization;
using CallQa.Scoring.Evaluating;

namespace CallQa.Cli.Commands;

/// <summary>Shows an example that fails: its lines, with what was found underlined, and what was searched.</summary>
internal static class ExampleText
{
    /// <summary>Writes it.</summary>
    public static void Write(ExampleResult result, TextWriter output)
    {
        output.WriteLine($"{result.Example.At}: {result.Standard.Id} ({result.Example.Language.Code()}) {result.Fault}");
        for (int i = 0; i < result.Example.Call.Utterances.Length; i++)
        {
            Utterance utterance = result.Example.Call.Utterances[i];
            string who = utterance.Kind == UtteranceKind.Announcement ? "M" : utterance.Speaker switch
            {
                Speaker.Agent => "A",
                Speaker.Customer => "C",
                _ => "U",
            };
            output.WriteLine($"    {who}: {utterance.Text}");
            if (Underline(utterance, result.Evidence.Where(e => e.Utterance == i)) is { } line)
                output.WriteLine($"       {line}");
        }

        foreach (Evidence evidence in result.Evidence)
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"    {evidence.Kind.Code()} {evidence.Signal} {evidence.Time}{(evidence.Quote.Length > 0 ? $" '{evidence.Quote}'" : "")}{(evidence.By != 0 ? $" by {evidence.By:0.###}" : "")}"));
        output.WriteLine();
    }

    // ^ for a hit, ~ for what came near.
    private static string? Underline(Utterance utterance, IEnumerable<Evidence> evidence)
    {
        char[] line = new string(' ', utterance.Text.Length).ToCharArray();
        bool any = false;
        foreach (Evidence e in evidence)
            foreach (Word word in utterance.Words)
                if (word.Time.Overlaps(e.Time))
                {
                    line.AsSpan(word.CharStart, word.CharLength).Fill(e.Kind is EvidenceKind.Hit or EvidenceKind.Trigger ? '^' : '~');
                    any = true;
                }

        return any ? new string(line).TrimEnd() : null;
    }
}
