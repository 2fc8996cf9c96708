using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Comparing;

namespace CallQa.Cli.Commands;

/// <summary>
/// Which days a command is about. What is asked for as "the last week" ends with the last day of the dataset, not today, so that a
/// dataset gives the same answer whenever it is asked.
/// </summary>
internal sealed class PeriodOptions
{
    private const int MostDays = 3660;

    private readonly Option<DateOnly?> from = ReadingOptions.Day("--from", "First day, by the calls' local date.");
    private readonly Option<DateOnly?> to = ReadingOptions.Day("--to", "Last day, itself included.");
    private readonly Option<string?> last = new("--last")
    {
        Description = "The last day, week or month of the dataset, or so many days, such as 14d; in place of --from and --to.",
        HelpName = "day|week|month|Nd",
    };

    private readonly Option<bool> compare = new("--compare") { Description = "Also what changed since the period of equal length right before." };

    /// <summary>Makes the options.</summary>
    public PeriodOptions() => last.Validators.Add(CheckLast);

    /// <summary>Adds them to a command, and what does not go together.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[from, to, last, compare])
            command.Add(option);
        command.Validators.Add(result =>
        {
            bool day = result.GetResult(from) is not null || result.GetResult(to) is not null, recent = result.GetResult(last) is not null;
            if (day && recent)
                result.AddError("--last says both ends of the period; it must stand without --from and --to.");
            if (result.GetResult(compare) is not null && result.GetResult(from) is null && !recent)
                result.AddError("--compare needs a period that something can lie before: --last week, or --from 2026-10-05.");
        });
    }

    /// <summary>The days that were asked for, without those that were left open.</summary>
    public ReportOptions Of(ParseResult parsed, DatasetDays days)
    {
        (DateOnly? first, DateOnly? end) = (parsed.GetValue(from), parsed.GetValue(to));
        DateOnly? latest = days.Last;
        if (parsed.GetValue(last) is { } recent && latest is { } day)
            (first, end) = (FirstOf(recent, day), day);
        if (first > end)
            throw new CommandFailure(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"--from is {first:yyyy-MM-dd}, after --to, {end:yyyy-MM-dd}; a period begins on or before the day it ends."));
        ComparedSpans? spans = null;
        if (parsed.GetValue(compare) && first is { } start && (end ?? latest) is { } stop)
            spans = stop < start
                ? throw new CommandFailure(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"the dataset ends on {stop:yyyy-MM-dd}, before the period begins on {start:yyyy-MM-dd}; --compare needs at least one day."))
                : stop.DayNumber - start.DayNumber > MostDays
                    ? throw new CommandFailure(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"the period has more than {MostDays} days; --compare takes ten years at most."))
                    : new ComparedSpans(start, stop);
        return new() { From = first, To = end, Compared = spans };
    }

    private static DateOnly FirstOf(string recent, DateOnly day) => recent switch
    {
        "day" => day,
        "week" => day.AddDays(-6),
        "month" => day.AddMonths(-1).AddDays(1),
        _ => day.AddDays(1 - int.Parse(recent.AsSpan(0, recent.Length - 1), CultureInfo.InvariantCulture)),
    };

    private static void CheckLast(OptionResult result)
    {
        string text = result.Tokens.Count == 0 ? "" : result.Tokens[^1].Value;
        bool days = text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= MostDays;
        if (!days && text is not ("day" or "week" or "month"))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--last is '{text}'; it must be day, week, month, or a number of days from 1d to {MostDays}d."));
    }
}
