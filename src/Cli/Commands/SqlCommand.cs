using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallQa.Cli.Sql;
using CallQa.Reports;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa sql</c>: statements that read, over the views of a dataset.</summary>
internal static class SqlCommand
{
    public static Command Build()
    {
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format();
        Option<int> seconds = ReadingOptions.Number("--timeout", "Most seconds a statement.", 60), rows = ReadingOptions.Number("--max-rows", "Most rows a statement.", 100_000);
        Option<int> memory = ReadingOptions.Number("--memory", "Most memory of a statement in MiB; the whole process may take half as much again and 512.", 2048);
        var file = new Option<string?>("--file") { Description = "Run the statements of this file, with semicolons between.", HelpName = "FILE" };
        Option<DateTimeOffset?> asOf = ReadingOptions.AsOf();
        var statement = new Argument<string?>("statement")
        {
            Description = "SELECT (also FROM, WITH, DESCRIBE, SUMMARIZE, SHOW, EXPLAIN) in DuckDB's SQL, or .tables, .schema [TABLE]; '-' reads statements from standard input, none asks for them at a prompt.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("sql", "Ask questions of all results in SQL, over the views calls, utterances, findings, scorecards and others; nothing can be changed.")
        {
            statement, file, dataset, asOf, format, seconds, rows, memory,
        };
        command.SetAction((parsed, cancelled) =>
        {
            string? text = Text(parsed.GetValue(statement), parsed.GetValue(file));
            var limits = new SqlLimits(parsed.GetValue(seconds), parsed.GetValue(rows), parsed.GetValue(memory));
            MemoryCeiling.Set(limits.ProcessMb);
            using DatasetView view = ReadingOptions.Open(parsed.GetValue(dataset)!, limits.MemoryMb, parsed.GetValue(asOf));
            var session = new SqlSession(view, limits, ReadingOptions.FormatOf(parsed.GetValue(format)!));
            if (text is not null)
            {
                session.RunAll(text, cancelled);
                return Task.FromResult(ExitCode.Done);
            }

            Console.Error.WriteLine($"callqa: {view.Folder}; .tables and .schema show what there is, .help the rest.");
            SqlPrompt.Run(session, HistoryFile.Open());
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    // Null where the user is to be asked.
    private static string? Text(string? statement, string? file)
    {
        if (statement is not null && file is not null)
            throw new CommandFailure(ExitCode.Usage, "a statement and --file are given; give one of them.");
        if (file is not null)
        {
            try
            {
                return File.ReadAllText(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandFailure(ExitCode.Usage, $"--file {file} cannot be read: {e.Message}");
            }
        }

        // One statement of the command line is checked whole, with whatever stands behind a semicolon.
        return statement is null
            ? Console.IsInputRedirected || Console.IsOutputRedirected ? Console.In.ReadToEnd() : null
            : statement is "-" ? Console.In.ReadToEnd() : statement;
    }
}
