using System.Collections.Immutable;
using System.CommandLine;
using CallQa.Cli.Settings;
using CallQa.Reports;
using CallQa.Reports.Exporting;
using CallQa.Reports.Sql;

namespace CallQa.Cli.Commands;

/// <summary><c>callqa export TARGET</c>: tables of a dataset for other programs.</summary>
internal static class ExportCommand
{
    private static readonly ImmutableSortedDictionary<string, ExportFormat> Formats = new Dictionary<string, ExportFormat>(StringComparer.Ordinal)
    {
        ["parquet"] = ExportFormat.Parquet, ["csv"] = ExportFormat.Csv, ["jsonl"] = ExportFormat.Jsonl, ["sqlite"] = ExportFormat.Sqlite, ["duckdb"] = ExportFormat.DuckDb,
        ["postgresql"] = ExportFormat.PostgreSql,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static Command Build()
    {
        var target = new Argument<string>("TARGET") { Description = "The folder to make (parquet, csv, jsonl: a file a table in it) or the file (sqlite, duckdb); of postgresql the schema." };
        target.Validators.Add(result => ReadingOptions.RefuseEmpty(result, "TARGET"));
        Option<string> dataset = ReadingOptions.Dataset(), format = ReadingOptions.Format([.. Formats.Keys]);
        format.Description = "As what to write it.";
        format.DefaultValueFactory = _ => "parquet";
        var tables = new Option<string[]>("--table") { Description = "Only this table; may be repeated. Else all, or where calls are chosen those about single calls.", HelpName = "TABLE" };
        tables.OneOf([.. Exporter.Tables]);
        Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date."), to = ReadingOptions.Day("--to", "Last day, itself included.");
        var agent = new Option<string?>("--agent") { Description = "Only calls that this agent took.", HelpName = "ID" };
        var language = new Option<string?>("--language") { Description = "Only calls in this language.", HelpName = "en|ru|sv" };
        language.OneOf("en", "ru", "sv");
        var pseudonymise = new Option<bool>("--pseudonymise") { Description = "Replace agents, raters, customers and recordings' paths by keyed hashes, and leave own facts out (needs a key file)." };
        var flags = new SettingsFlags("key-file", "connection");
        Option<DateTimeOffset?> asOf = ReadingOptions.AsOf();
        var force = new Option<bool>("--force") { Description = "Replace TARGET where it exists; of postgresql the tables that an earlier export has made in it." };
        var command = new Command("export", "Write tables of a dataset for other programs: Parquet, CSV, JSON lines, SQLite, DuckDB, or a schema of a PostgreSQL database.") { target, dataset, asOf, format, tables, from, to, agent, language, pseudonymise, force };
        flags.AddTo(command);
        command.SetAction(async (parsed, cancelled) =>
        {
            ExportFormat form = Formats[parsed.GetValue(format)!];
            bool chosen = parsed.GetValue(from) is not null || parsed.GetValue(to) is not null || parsed.GetValue(agent) is not null || parsed.GetValue(language) is not null;
            var request = new ExportRequest(parsed.GetValue(target)!, form, [.. (parsed.GetValue(tables) ?? []).Distinct(StringComparer.Ordinal)], parsed.GetValue(agent), parsed.GetValue(language), chosen);
            if (chosen && request.Tables.FirstOrDefault(t => !Exporter.OfCalls.Contains(t, StringComparer.Ordinal)) is { } whole)
                throw new CommandFailure(ExitCode.Usage, $"'{whole}' is not about single calls, so --from, --to, --agent and --language cannot choose of it; with them --table must be one of {string.Join(", ", Exporter.OfCalls)}.");
            string folder = Path.GetFullPath(parsed.GetValue(dataset)!);
            if (form != ExportFormat.PostgreSql)
                request = request with { Target = FreePath(request.Target, folder, parsed.GetValue(force)) };
            CallQaSettings settings = SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder);
            if (parsed.GetValue(pseudonymise))
                request = request with { Pseudonym = KeyOptions.Required(folder, settings).Pseudonym };
            foreach ((string table, long rows) in form == ExportFormat.PostgreSql ? await IntoServerAsync() : IntoFiles())
                await Console.Error.WriteLineAsync($"callqa: {table}: {Counted.Of(rows, "row")}");
            await Console.Out.WriteLineAsync(request.Target);
            return ExitCode.Done;

            IReadOnlyList<(string Table, long Rows)> IntoFiles()
            {
                using DatasetView view = ReadingOptions.OpenToWrite(folder, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(asOf), Exporter.WorkPlace(request.Target));
                return Exporter.Write(view, request, cancelled);
            }

            async Task<IReadOnlyList<(string Table, long Rows)>> IntoServerAsync()
            {
                PostgresConnection server = Connection(settings);
                using DatasetView view = ReadingOptions.Open(folder, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(asOf));
                try
                {
                    return await PostgresExport.WriteAsync(view, request, server, parsed.GetValue(force), cancelled);
                }
                catch (PostgresRefusal refusal)
                {
                    throw new CommandFailure(refusal.Passing ? ExitCode.TryAgain : ExitCode.Usage, refusal.Message);
                }
            }
        });
        return command;
    }

    private static string FreePath(string target, string dataset, bool force)
    {
        string path = Path.GetFullPath(target);
        if (Path.Exists(path) && !force)
            throw new CommandFailure(ExitCode.Usage, $"{path} exists; name another place, or replace it with --force.");
        if ((dataset + "/").StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal) || path.StartsWith(dataset.TrimEnd('/') + "/", StringComparison.Ordinal))
            throw new CommandFailure(ExitCode.Usage, $"{path} lies in the dataset or around it; name a place outside.");
        return path;
    }

    private static PostgresConnection Connection(CallQaSettings settings)
    {
        if (settings.Connection is not { } text)
            throw new CommandFailure(ExitCode.Usage, "nobody has said which PostgreSQL server is meant; give --connection, CALLQA_CONNECTION or 'connection' in callqa.yml, such as 'Host=db;Database=qa;Username=ann'.");
        return PostgresConnection.TryRead(text, out PostgresConnection? connection, out string? problem)
            ? connection
            : throw new CommandFailure(ExitCode.Usage, problem);
    }
}
