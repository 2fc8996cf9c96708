using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Formats;
using CallQa.Reports.Texts;

namespace CallQa.Cli.Commands;

/// <summary>The options that commands which read a dataset share, and how their values are made.</summary>
internal static class ReadingOptions
{
    /// <summary>The dataset's folder.</summary>
    public static Option<string> Dataset() => Dataset("The folder that 'callqa run' wrote.");

    /// <summary>The dataset's folder, described in the command's own words.</summary>
    public static Option<string> Dataset(string description)
    {
        var option = new Option<string>("--dataset", "--out") { Description = description, HelpName = "DIR", Required = true };
        option.Validators.Add(result => RefuseEmpty(result, option.Name));
        return option;
    }

    /// <summary>Refuses a path of no characters, which is what a variable that is not set becomes.</summary>
    public static void RefuseEmpty(SymbolResult result, string name)
    {
        if (result.Tokens.Any(t => t.Value.Length == 0))
            result.AddError($"{name} is empty; it must be the path of a folder.");
    }

    /// <summary>The form of the output; <c>text</c> in the place of <c>table</c> where a command prints no table.</summary>
    public static Option<string> Format(params string[] allowed)
    {
        var option = new Option<string>("--format") { Description = "How to print it.", DefaultValueFactory = _ => allowed[0] };
        return option.OneOf(allowed);
    }

    /// <summary>Takes these words alone, shows them in the help, and names the nearest where another stands.</summary>
    public static Option<T> OneOf<T>(this Option<T> option, params string[] allowed)
    {
        option.CompletionSources.Add(allowed);
        option.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(t => t.Value).Where(v => !allowed.Contains(v, StringComparer.Ordinal)))
                result.AddError($"{option.Name} is '{word}'; {Nearest.Hint(word, allowed)}");
        });
        return option;
    }

    /// <summary>All forms that a table can be printed in.</summary>
    public static Option<string> Format() => Format("table", "json", "jsonl", "csv", "markdown");

    /// <summary>The language of words in the output.</summary>
    public static Option<string> Language()
    {
        var option = new Option<string>("--language") { Description = "The language of words in the output.", DefaultValueFactory = _ => "en" };
        return option.OneOf("en", "ru", "sv");
    }

    /// <summary>An earlier state of the dataset: the one that counted at a moment.</summary>
    public static Option<DateTimeOffset?> AsOf() => new("--as-of")
    {
        Description = "Ask the state that counted at the end of this day (UTC) or at this moment, such as 2026-10-05 or 2026-10-05T08:00:00Z; the last seven states are kept.",
        HelpName = "DAY|TIME",
        CustomParser = ParseMoment,
    };

    /// <summary>A day, as <c>2026-10-05</c>.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result => ParseDay(result, name),
    };

    /// <summary>A whole number between two bounds, themselves included.</summary>
    public static Option<int> Number(string name, string description, int otherwise, int from = 1, int to = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= from && number <= to)
                return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is '{text}'; it must be a whole number from {from} {(to == int.MaxValue ? "on" : $"to {to}")}."));
            return otherwise;
        },
    };

    /// <summary>An option that takes a whole number; null where it is not given.</summary>
    public static Option<int?> NumberIfGiven(string name, string description, int from = 1) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= from)
                return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is '{text}'; it must be a whole number from {from} on."));
            return null;
        },
    };

    /// <summary>An option that takes a share in percent; 0 where it is not given.</summary>
    public static Option<double> Percent(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PERCENT",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number is >= 0 and <= 100)
                return number;
            result.AddError($"{name} is '{text}'; it must be a number from 0 to 100.");
            return 0;
        },
    };

    /// <summary>The form of a name that <see cref="Format()"/> allows.</summary>
    public static OutputFormat FormatOf(string name) => name switch
    {
        "json" => OutputFormat.Json,
        "jsonl" => OutputFormat.Jsonl,
        "csv" => OutputFormat.Csv,
        "csv-excel" => OutputFormat.CsvExcel,
        "xlsx" => OutputFormat.Xlsx,
        "markdown" => OutputFormat.Markdown,
        _ => OutputFormat.Table,
    };

    /// <summary>The texts of a language that <see cref="Language"/> allows.</summary>
    public static ReportTexts TextsOf(string code) => ReportTexts.Of(LanguageOf(code));

    /// <summary>The language of a code.</summary>
    public static Language LanguageOf(string code) => Codes.TryParse(code, out Language language) ? language : CallQa.Language.English;

    /// <summary>What to say where a folder holds no dataset.</summary>
    public static CommandFailure NoDataset(string folder) =>
        new(ExitCode.DatasetMissing, $"'{folder}' holds no dataset; 'callqa run FOLDER --out {folder}' makes one.");

    /// <summary>Refuses a folder without a dataset.</summary>
    public static void RequireDataset(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "manifest.json")))
            throw NoDataset(folder);
    }

    /// <summary>The days between which the dataset's calls lie.</summary>
    /// <exception cref="CommandFailure">There is none, or it is damaged.</exception>
    public static DatasetDays Days(string folder, DateTimeOffset? asOf) =>
        DatasetDays.TryRead(folder, asOf, out DatasetDays days, out DatasetProblem? problem) ? days : throw Failure(problem);

    /// <summary>Opens the dataset, or the calls of some days of it, which is faster, as it is or as it was.</summary>
    /// <exception cref="CommandFailure">There is none, or it is damaged.</exception>
    public static DatasetView Open(string folder, DateOnly? from = null, DateOnly? to = null, DateTimeOffset? asOf = null, AgentTable? agents = null) =>
        DatasetView.TryOpen(folder, out DatasetView? view, out DatasetProblem? problem, from: from, to: to, asOf: asOf, agents: agents) ? view : throw Failure(problem);

    /// <summary>Opens what is known of calls alone: the other tables are empty.</summary>
    /// <exception cref="CommandFailure">There is none, or it is damaged.</exception>
    public static DatasetView OpenCalls(string folder, DateTimeOffset? asOf) =>
        DatasetView.TryOpenCalls(folder, asOf, out DatasetView? view, out DatasetProblem? problem) ? view : throw Failure(problem);

    /// <summary>Opens an earlier state of the dataset, or with a limit of memory.</summary>
    /// <exception cref="CommandFailure">There is none, or it is damaged.</exception>
    public static DatasetView Open(string folder, int memoryMb, DateTimeOffset? asOf) =>
        DatasetView.TryOpen(folder, out DatasetView? view, out DatasetProblem? problem, memoryMb, asOf: asOf) ? view : throw Failure(problem);

    /// <summary>Opens the calls of some days, with leave for the program to write into one folder.</summary>
    /// <exception cref="CommandFailure">There is none, or it is damaged.</exception>
    public static DatasetView OpenToWrite(string folder, DateOnly? from, DateOnly? to, DateTimeOffset? asOf, string writable) =>
        DatasetView.TryOpen(folder, out DatasetView? view, out DatasetProblem? problem, from: from, to: to, asOf: asOf, writable: writable) ? view : throw Failure(problem);

    private static CommandFailure Failure(DatasetProblem problem) => new(problem.Missing ? ExitCode.DatasetMissing : ExitCode.Failed, problem.Message);

    private static DateTimeOffset? ParseMoment(ArgumentResult result)
    {
        string text = result.Tokens[^1].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
            return moment;
        result.AddError($"--as-of is '{text}'; it must be a day such as 2026-10-05, or a time such as 2026-10-05T08:00:00Z.");
        return null;
    }

    private static DateOnly? ParseDay(ArgumentResult result, string name)
    {
        string text = result.Tokens[^1].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        result.AddError($"{name} is '{text}'; it must be a day such as 2026-10-05.");
        return null;
    }
}
