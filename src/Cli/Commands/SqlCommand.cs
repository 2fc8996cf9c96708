using System.CommandLine;
using System.Globalization;
using CallQa.Cli.Output;
using CallQa.Reports;
using CallQa.Reports.Sql;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa sql</c>: one statement that reads, over the views of a dataset.</summary>
internal static class SqlCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        Option<int> seconds = ReadingOptions.Number("--timeout", "Most seconds.", 60), rows = ReadingOptions.Number("--max-rows", "Most rows.", 100_000);
        var statement = new Argument<string>("statement") { Description = "SELECT (also FROM, WITH, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN) in DuckDB's SQL; '-' reads it from standard input." };
        var command = new Command("sql", "Ask a question of all results in SQL, over the views calls, utterances, findings, scorecards and others; nothing can be changed.")
        {
            statement, dataset, format, seconds, rows,
        };
        command.SetAction((parsed, cancelled) =>
        {
            string sql = parsed.GetValue(statement)!;
            if (sql is "-")
                sql = Console.In.ReadToEnd();
            int limit = parsed.GetValue(seconds);
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
            stop.CancelAfter(TimeSpan.FromSeconds(limit));
            try
            {
                SqlAnswer answer = SqlQuery.Run(view, sql, parsed.GetValue(rows), stop.Token);
                if (answer.Table is { } table)
                    ResultPrinter.Print(table, ReadingOptions.FormatOf(parsed.GetValue(format)!), Console.Out);
                if (answer.Problem.Length > 0)
                    throw new CommandFailure(answer.Table is null ? ExitCode.Usage : ExitCode.Failed, answer.Problem);
                if (answer.Cut)
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"callqa: there are more rows; the first {parsed.GetValue(rows)} are shown (--max-rows)."));
                return Task.FromResult(ExitCode.Done);
            }
            catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
            {
                throw new CommandFailure(ExitCode.Failed, string.Create(CultureInfo.InvariantCulture, $"the query was stopped after {limit} s (--timeout)."));
            }
        });
        return command;
    }
}
