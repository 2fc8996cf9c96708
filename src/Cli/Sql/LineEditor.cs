using System.Globalization;

namespace CallQa.Cli.Sql;

/// <summary>
/// Reads a line from the terminal with keys to move, delete and recall. No kept library does this: RadLine is a preview of 2022 for
/// a Spectre.Console that is no longer served.
/// </summary>
internal static class LineEditor
{
    /// <summary>Reads one; null where no more come, empty text where it was left with Ctrl-C.</summary>
    public static string? Read(string prompt, IReadOnlyList<string> history, out bool left)
    {
        var line = new LineBuffer(history);
        LineState state = LineState.Open;
        while (state == LineState.Open)
        {
            // A pasted text arrives as many keys at once: it is drawn once.
            if (!Console.KeyAvailable)
                Draw(prompt, line);
            state = line.Press(Console.ReadKey(intercept: true));
        }

        Draw(prompt, line);
        Console.Out.WriteLine(state == LineState.Left ? "^C" : "");
        left = state == LineState.Left;
        return state == LineState.Ended ? null : left ? "" : line.Text;
    }

    // A line that is longer than the terminal is wide slides under the cursor.
    private static void Draw(string prompt, LineBuffer line)
    {
        int room = (Console.WindowWidth is > 20 and int columns ? columns : 80) - prompt.Length - 1;
        int from = Math.Max(0, line.Cursor - room);
        string shown = line.Text[from..Math.Min(line.Text.Length, from + room)];
        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"\r{prompt}{shown}\e[K\r\e[{prompt.Length + line.Cursor - from}C"));
        Console.Out.Flush();
    }
}
