namespace CallQa.Cli.Commands;

/// <summary>Files of cells parted by tabs, with a heading.</summary>
internal static class TabFile
{
    /// <summary>The rows with their line numbers; empty lines are left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="heading">The heading that it must have.</param>
    /// <exception cref="CommandFailure">It cannot be read, has another heading, or a row has another number of cells.</exception>
    public static IEnumerable<(int Number, string[] Cells)> Rows(string file, string heading)
    {
        string[] lines = Lines(file);
        string[] columns = heading.Split('\t');
        if (lines.Length == 0 || !string.Equals(lines[0], heading, StringComparison.Ordinal))
            throw new CommandFailure(ExitCode.Usage, $"{file}:1: the heading is '{(lines.Length == 0 ? "" : lines[0])}'; it must be {string.Join(", ", columns)}, parted by tabs.");
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            string[] cells = lines[i].Split('\t');
            if (cells.Length != columns.Length)
                throw new CommandFailure(ExitCode.Usage, FormattableString.Invariant($"{file}:{i + 1}: has {cells.Length} cells; there must be {columns.Length}, parted by tabs."));
            yield return (i + 1, cells);
        }
    }

    /// <summary>The lines of a file.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, $"{file}: {e.Message}");
        }
    }
}
