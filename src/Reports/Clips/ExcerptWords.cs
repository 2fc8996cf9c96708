using CallQa.Reports.Texts;

namespace CallQa.Reports.Clips;

/// <summary>A line of an excerpt in the reader's language.</summary>
internal static class ExcerptWords
{
    /// <summary>Speaker and words.</summary>
    public static string Say(ExcerptLine line, ReportTexts texts) => $"{Who(line, texts)}: {Words(line, texts)}";

    /// <summary>The speaker.</summary>
    public static string Who(ExcerptLine line, ReportTexts texts) => texts.OfCode("speaker", line.Speaker);

    /// <summary>The words, or that they are not shown.</summary>
    public static string Words(ExcerptLine line, ReportTexts texts) => line.Text.Length > 0 ? line.Text : texts["clip.not-shown"];
}
