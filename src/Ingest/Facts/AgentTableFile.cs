using System.Globalization;

namespace CallQa.Ingest;

/// <summary>Reads a table of agents (<c>agents.csv</c>): names and teams over time.</summary>
public static class AgentTableFile
{
    private const string Allowed = "it must name the column agent and one of name and team, and may name from and to";

    /// <summary>
    /// Reads the columns <c>agent</c>, <c>name</c>, <c>team</c>, <c>from</c> and <c>to</c>, of which the last four may be missing, but not
    /// name and team both. Other columns are passed over, and rows that tell neither name, team nor day.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="InvalidDataException">Something in it is not allowed; the message has a sentence for each fault, a line each.</exception>
    public static AgentTable Read(string path)
    {
        using IEnumerator<(int Line, string[] Cells)> rows = CsvFile.Read(File.ReadAllText(path).TrimStart('\ufeff')).GetEnumerator();
        if (!rows.MoveNext())
            throw new InvalidDataException($"{path}: it is empty; its first line is missing, and {Allowed}.");
        string[] heading = [.. rows.Current.Cells.Select(c => c.Trim())];
        if (!heading.Contains("agent", StringComparer.Ordinal) || !(heading.Contains("name", StringComparer.Ordinal) || heading.Contains("team", StringComparer.Ordinal)))
            throw new InvalidDataException($"{path}:{rows.Current.Line}: the first line is '{string.Join(',', rows.Current.Cells)}'; {Allowed}.");
        var faults = new List<string>();
        var periods = new List<(int Line, AgentPeriod Period)>();
        while (rows.MoveNext())
            if (Period(rows.Current.Cells, heading, fault => faults.Add($"{path}:{rows.Current.Line}: {fault}")) is { } period)
                periods.Add((rows.Current.Line, period));
        faults.AddRange(Overlaps(periods).Select(fault => $"{path}:{fault}"));
        return faults.Count == 0 ? new([.. periods.Select(p => p.Period)]) : throw new InvalidDataException(string.Join('\n', faults));
    }

    private static AgentPeriod? Period(string[] cells, string[] heading, Action<string> fault)
    {
        string name = Cell("name"), team = Cell("team"), agent = Cell("agent");
        DateOnly? from = Day("from"), to = Day("to");
        if (name.Length == 0 && team.Length == 0 && from is null && to is null)
            return null;
        if (agent.Length == 0)
            fault($"the agent of '{string.Join(',', cells)}' is empty; it must be the id that the agent has in the calls.");
        else if (from > to)
            fault(FormattableString.Invariant($"agent '{agent}' is there from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}; the last day must not lie before the first."));
        else
            return new(new(agent), name, team, from, to);
        return null;

        string Cell(string column) => Array.IndexOf(heading, column) is >= 0 and var i && i < cells.Length ? cells[i].Trim() : "";

        DateOnly? Day(string column)
        {
            string text = Cell(column);
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                return day;
            if (text.Length > 0)
                fault($"'{column}' is '{text}'; it must be a day such as 2026-10-05, or empty for open.");
            return null;
        }
    }

    private static IEnumerable<string> Overlaps(IEnumerable<(int Line, AgentPeriod Period)> periods)
    {
        foreach (IGrouping<AgentId, (int Line, AgentPeriod Period)> agent in periods.Where(p => p.Period.TellsTime).GroupBy(p => p.Period.Agent))
        {
            (int Line, AgentPeriod Period)? last = null;
            foreach ((int line, AgentPeriod period) in agent.OrderBy(p => p.Period.Starts).ThenBy(p => p.Line))
            {
                if (last is { } other && other.Period.Overlaps(period))
                    yield return FormattableString.Invariant(
                        $"{line}: agent '{agent.Key}' is {Said(period)} here, and {Said(other.Period)} in line {other.Line}; the periods of one agent must not share a day ('to' is the last day, itself included).");
                if (last is null || period.Ends > last.Value.Period.Ends)
                    last = (line, period);
            }
        }
    }

    private static string Said(AgentPeriod period) => (period.Team.Length > 0 ? $"in '{period.Team}' " : "in no team ") + (period.From, period.To) switch
    {
        (null, null) => "at all times",
        ({ } from, null) => FormattableString.Invariant($"from {from:yyyy-MM-dd} on"),
        (null, { } to) => FormattableString.Invariant($"to {to:yyyy-MM-dd}"),
        ({ } from, { } to) => FormattableString.Invariant($"from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
    };
}
