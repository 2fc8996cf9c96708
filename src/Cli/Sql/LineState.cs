namespace CallQa.Cli.Sql;

/// <summary>What has become of a line that is being typed.</summary>
internal enum LineState
{
    /// <summary>More keys may come.</summary>
    Open,

    /// <summary>Enter.</summary>
    Done,

    /// <summary>Ctrl-C: it does not count.</summary>
    Left,

    /// <summary>Ctrl-D on an empty line: no more lines come.</summary>
    Ended,
}
