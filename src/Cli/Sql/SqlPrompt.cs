using CallQa.Reports.Sql;

namespace CallQa.Cli.Sql;

/// <summary>Asks for statements until the user ends it; a fault ends the statement and not the prompt.</summary>
internal static class SqlPrompt
{
    /// <summary>Runs it.</summary>
    public static void Run(SqlSession session, HistoryFile history)
    {
        Console.TreatControlCAsInput = true;
        try
        {
            string sql = "";
            while (!session.Ended)
            {
                string? line = LineEditor.Read(sql.Length == 0 ? "callqa> " : "   ...> ", history.Lines, out bool left);
                if (line is null)
                    return;
                if (left)
                {
                    sql = "";
                    continue;
                }

                history.Add(line);
                if (sql.Length == 0 && SqlSession.IsCommand(line))
                {
                    Try(_ => session.Command(line));
                    continue;
                }

                sql += line + "\n";
                IReadOnlyList<string> statements = SqlText.Statements(sql, out string open);
                if (open.Length > 0)
                    continue;
                sql = "";
                Try(stop =>
                {
                    foreach (string statement in statements)
                        session.Query(statement, stop);
                });
            }
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    // Ctrl-C is a key here, so the keys are looked at while the statement runs; others are typed too early and dropped.
    private static void Try(Action<CancellationToken> action)
    {
        using var stop = new CancellationTokenSource();
        Task work = Task.Run(() => action(stop.Token), CancellationToken.None);
        while (!((IAsyncResult)work).AsyncWaitHandle.WaitOne(30))
            while (Console.KeyAvailable)
                if (Console.ReadKey(intercept: true) is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control })
                    stop.Cancel();
        try
        {
            work.GetAwaiter().GetResult();
        }
        catch (CommandFailure failure)
        {
            Console.Error.WriteLine($"callqa: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("callqa: the query was stopped.");
        }
    }
}
