using System.Collections.Immutable;
using CallQa.Reports.Texts;

namespace CallQa.Reports.Places;

/// <summary>An example of a standard as lines of text.</summary>
internal static class ExampleWords
{
    /// <summary>For reading, the speakers named in the reader's language.</summary>
    public static IEnumerable<string> Lines(ImmutableArray<ExampleLine> example, ReportTexts texts) =>
        example.Select(l => $"{texts.OfCode("speaker", l.Speaker)}: {l.Text}");

    /// <summary>For machines, the speakers by their codes.</summary>
    public static string[] Codes(ImmutableArray<ExampleLine> example) => [.. example.Select(l => $"{l.Speaker}: {l.Text}")];
}
