using System.Globalization;
using CallQa.Cli.Commands;
using CallQa.Cli.Output;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Sql;

namespace CallQa.Cli.Sql;

/// <summary>Runs statements one after the other over one open dataset and prints what each says. Not thread safe.</summary>
internal sealed class SqlSession(DatasetView view, SqlLimits limits, OutputFormat format)
{
    // A function that makes one huge value cannot be interrupted.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);
    private static readonly string[] Commands = [".tables", ".schema", ".format", ".help", ".quit"];
    private static readonly string[] Formats = ["table", "json", "jsonl", "csv", "markdown"];
    private OutputFormat _format = format;

    /// <summary>True once <c>.quit</c> was typed.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether a line is a command of the session and no SQL.</summary>
    public static bool IsCommand(string line) => line.TrimStart().StartsWith('.');

    /// <summary>Runs the statements of a text: SQL with semicolons between, and lines that begin with a dot where a statement could begin.</summary>
    /// <exception cref="CommandFailure">One of them was refused, failed, or ran out of time; those behind it are not run.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public void RunAll(string text, CancellationToken stop)
    {
        string sql = "";
        foreach (string line in text.Split('\n'))
        {
            if (IsCommand(line) && (sql.Length == 0 || Open(sql).Length == 0))
            {
                RunSql(sql, stop);
                sql = "";
                Command(line);
            }
            else
            {
                sql += line + "\n";
            }
        }

        RunSql(sql, stop);
    }

    /// <summary>Runs a line that <see cref="IsCommand"/>.</summary>
    /// <exception cref="CommandFailure">There is no such command.</exception>
    public void Command(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (words)
        {
            case [".tables"]:
                ResultPrinter.Print(SqlCatalog.Tables(view), _format, Console.Out);
                break;
            case [".schema"]:
                ResultPrinter.Print(SqlCatalog.Schema(view, null), _format, Console.Out);
                break;
            case [".schema", var table]:
                if (!SqlCatalog.Names.Contains(table, StringComparer.Ordinal))
                    throw new CommandFailure(ExitCode.Usage, $"'{table}' is no table; {Nearest.Hint(table, SqlCatalog.Names)}");
                ResultPrinter.Print(SqlCatalog.Schema(view, table), _format, Console.Out);
                break;
            case [".format", var name] when Formats.Contains(name, StringComparer.Ordinal):
                _format = ReadingOptions.FormatOf(name);
                break;
            case [".format", ..]:
                throw new CommandFailure(ExitCode.Usage, $".format is '{string.Join(' ', words[1..])}'; it must be one of {string.Join(", ", Formats)}.");
            case [".help"]:
                Console.Out.WriteLine("SQL ends in ';' and may take several lines. Ctrl-C stops a query or leaves a line, Ctrl-D ends.\n"
                    + ".tables          the tables and their rows\n"
                    + ".schema [TABLE]  columns and their types\n"
                    + $".format NAME     {string.Join(", ", Formats)}\n"
                    + ".quit            end");
                break;
            case [".quit" or ".exit"]:
                Ended = true;
                break;
            default:
                throw new CommandFailure(ExitCode.Usage, $"'{words[0]}' is no command here; {Nearest.Hint(words[0], Commands)}");
        }
    }

    /// <summary>Runs one statement of SQL.</summary>
    /// <exception cref="CommandFailure">It was refused, failed, or ran out of time.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public void Query(string sql, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        using var end = new Timer(_ => End(), null, TimeSpan.FromSeconds(limits.Seconds) + Grace, Timeout.InfiniteTimeSpan);
        try
        {
            SqlAnswer answer = SqlQuery.Run(view, sql, limits.Rows, limit.Token);
            if (answer.Table is { } table)
                ResultPrinter.Print(table, _format, Console.Out);
            if (answer.Problem.Length > 0)
                throw new CommandFailure(answer.Table is null ? ExitCode.Usage : ExitCode.Failed, answer.Problem);
            if (answer.Cut)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"callqa: there are more rows; the first {limits.Rows} are shown (--max-rows)."));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new CommandFailure(ExitCode.Failed, Stopped());
        }
    }

    private string Stopped() => string.Create(CultureInfo.InvariantCulture, $"the query was stopped after {limits.Seconds} s (--timeout).");

    // Nothing is written here, so the process may end at any moment.
    private void End()
    {
        Console.Error.WriteLine($"callqa: {Stopped()}");
        Environment.Exit(ExitCode.Failed);
    }

    private static string Open(string sql)
    {
        _ = SqlText.Statements(sql, out string open);
        return open;
    }

    private void RunSql(string sql, CancellationToken stop)
    {
        foreach (string statement in SqlText.Statements(sql, out _))
            if (!Ended)
                Query(statement, stop);
    }
}
