namespace CallQa.Cli.Sql;

/// <summary>
/// The lines that were typed before, in a file that its owner alone can read: <c>callqa/sql-history</c> under XDG_STATE_HOME, else
/// under ~/.local/state. A line that begins with a blank is not kept, nor one like the line before. Where the file cannot be read or
/// written, there is a history for this session alone.
/// </summary>
internal sealed class HistoryFile
{
    private const int Most = 1000;
    private readonly string? _path;
    private readonly List<string> _lines = [];

    private HistoryFile(string? path) => _path = path;

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Opens the user's.</summary>
    public static HistoryFile Open()
    {
        string? state = Environment.GetEnvironmentVariable("XDG_STATE_HOME"), home = Environment.GetEnvironmentVariable("HOME");
        if (string.IsNullOrEmpty(state))
            state = string.IsNullOrEmpty(home) ? null : Path.Combine(home, ".local", "state");
        return Open(state is null ? null : Path.Combine(state, "callqa", "sql-history"));
    }

    /// <summary>Opens one by its path; null for none.</summary>
    public static HistoryFile Open(string? path)
    {
        var history = new HistoryFile(path);
        try
        {
            if (path is not null && File.Exists(path))
                history._lines.AddRange(File.ReadAllLines(path).TakeLast(Most));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null);
        }

        return history;
    }

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || line[0] == ' ' || (_lines.Count > 0 && string.Equals(_lines[^1], line, StringComparison.Ordinal)))
            return;
        _lines.Add(line);
        if (_path is null)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var file = new StreamWriter(_path, new FileStreamOptions
            {
                Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            foreach (string kept in _lines.TakeLast(Most))
                file.WriteLine(kept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The line is typed and answered all the same.
        }
    }
}
