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
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static Command Build()
    {
        var target = new Argument<string>("TARGET") { Description = "The folder to make (parquet, csv, jsonl: a file a table in it) or the file (sqlite, duckdb)." };
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
        var flags = new SettingsFlags("key-file");
        Option<DateTimeOffset?> asOf = ReadingOptions.AsOf();
        var force = new Option<bool>("--force") { Description = "Replace TARGET where it exists." };
        var command = new Command("export", "Write tables of a dataset for other programs: Parquet, CSV, JSON lines, SQLite, DuckDB.") { target, dataset, asOf, format, tables, from, to, agent, language, pseudonymise, force };
        flags.AddTo(command);
        command.SetAction((parsed, cancelled) =>
        {
            string path = Path.GetFullPath(parsed.GetValue(target)!);
            bool chosen = parsed.GetValue(from) is not null || parsed.GetValue(to) is not null || parsed.GetValue(agent) is not null || parsed.GetValue(language) is not null;
            var request = new ExportRequest(path, Formats[parsed.GetValue(format)!], [.. (parsed.GetValue(tables) ?? []).Distinct(StringComparer.Ordinal)], parsed.GetValue(agent), parsed.GetValue(language), chosen);
            if (chosen && request.Tables.FirstOrDefault(t => !Exporter.OfCalls.Contains(t, StringComparer.Ordinal)) is { } whole)
                throw new CommandFailure(ExitCode.Usage, $"'{whole}' is not about single calls, so --from, --to, --agent and --language cannot choose of it; with them --table must be one of {string.Join(", ", Exporter.OfCalls)}.");
            if (Path.Exists(path) && !parsed.GetValue(force))
                throw new CommandFailure(ExitCode.Usage, $"{path} exists; name another place, or replace it with --force.");
            string folder = Path.GetFullPath(parsed.GetValue(dataset)!);
            if ((folder + "/").StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal) || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal))
                throw new CommandFailure(ExitCode.Usage, $"{path} lies in the dataset or around it; name a place outside.");
            Func<string, string, string>? pseudonym = parsed.GetValue(pseudonymise)
                ? KeyOptions.Required(folder, SettingsLoader.Load(flags.Read(parsed, Environment.CurrentDirectory), folder)).Pseudonym
                : null;
            using DatasetView view = ReadingOptions.OpenToWrite(folder, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(asOf), Exporter.WorkPlace(path));
            foreach ((string table, long rows) in Exporter.Write(view, request with { Pseudonym = pseudonym }, cancelled))
                Console.Error.WriteLine($"callqa: {table}: {Counted.Of(rows, "row")}");
            Console.Out.WriteLine(path);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
