using System.Globalization;
using System.Text;
using CallQa.Scoring.Classifying.Training;

namespace CallQa.Cli.Commands;

/// <summary>The table of a cross-validation as text: languages, then acts; intervals are 95 %, by split group.</summary>
internal static class CrossValidationText
{
    /// <summary>As markdown, or as columns for the screen.</summary>
    public static string Of(CrossValidationTable table, bool markdown)
    {
        string[][] languages =
        [
            ["language", "utterances", "groups", "macro F1", "micro F1", "mAP"],
            .. table.Languages.Select(l => (string[])[l.Language.Code(), Text(l.Utterances), Text(l.SplitGroups), Text(l.MacroF1), Text(l.MicroF1), Text(l.MeanAveragePrecision)]),
        ];
        string[][] acts =
        [
            ["act", "speaker", .. table.Languages.SelectMany(l => (string[])["n " + l.Language.Code(), "F1 " + l.Language.Code()])],
            .. table.Acts.Select(a => (string[])[a.Act, a.Speaker.Code(), .. a.F1.SelectMany((f, i) => (string[])[Text(a.Counts[i]), Text(f)])]),
        ];
        return (markdown ? Markdown(languages) : Columns(languages)) + "\n" + (markdown ? Markdown(acts) : Columns(acts));
    }

    private static string Markdown(string[][] rows)
    {
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
            if (ReferenceEquals(row, rows[0]))
                text.Append('|').Insert(text.Length, "---|", row.Length).Append('\n');
        }

        return text.ToString();
    }

    private static string Columns(string[][] rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length))];
        return string.Concat(rows.Select(r => string.Join("  ", r.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd() + "\n"));
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString(".000", CultureInfo.InvariantCulture);

    private static string Text(Figure f) => $"{Text(f.Value)} [{Text(f.Low)}, {Text(f.High)}]";
}
