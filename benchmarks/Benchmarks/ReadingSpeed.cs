using System.Diagnostics;
using System.Globalization;
using CallQa.Reports;
using CallQa.Reports.Agents;
using CallQa.Reports.Queries;
using DuckDB.NET.Data;

namespace CallQa.Benchmarks;

/// <summary>
/// How long a dataset takes to open and to be reported per agent, over everything and of one day; beside it the query that no such
/// report can do without, asked of DuckDB alone. Medians of five; processor time beside the clock, because the machine may be shared.
/// </summary>
internal static class ReadingSpeed
{
    private const int Times = 5;
    private const string Bare = "SELECT agent_id, standard_id, verdict, count(*) FROM read_parquet($files) GROUP BY ALL";

    public static int Print(string folder)
    {
        DateOnly day = default;
        Measure("open the dataset", () =>
        {
            using DatasetView view = Open(folder);
            day = view.Run("coverage", new ReportOptions().Period, r => r.Day("last_day"))[0]!.Value.AddDays(-4);
        });
        using (DatasetView view = Open(folder))
        {
            Measure("report per agent, everything", () => AgentReport.Of(view, GroupKind.Agent, new()));
            Measure("report per team, everything", () => AgentReport.Of(view, GroupKind.Team, new()));
        }

        Measure("open one day of it", () => Open(folder, day).Dispose());
        using (DatasetView view = Open(folder, day))
            Measure(string.Create(CultureInfo.InvariantCulture, $"report per agent, {day:yyyy-MM-dd}"), () => AgentReport.Of(view, GroupKind.Agent, new() { From = day, To = day }));

        List<string> files = [.. Directory.GetFiles(Path.Combine(folder, "findings"), "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Measure("bare query, everything", () => Drain(connection, files));
        Measure("bare query, one day", () => Drain(connection, [.. files.Where(f => f.Contains(string.Create(CultureInfo.InvariantCulture, $"day={day:yyyy-MM-dd}"), StringComparison.Ordinal))]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"most memory: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return 0;
    }

    private static DatasetView Open(string folder, DateOnly? day = null) =>
        DatasetView.TryOpen(folder, out DatasetView? view, out DatasetProblem? problem, from: day, to: day) ? view : throw new InvalidDataException(problem.Message);

    private static void Drain(DuckDBConnection connection, List<string> files)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = Bare;
        command.UseStreamingMode = true;
        command.Parameters.Add(new DuckDBParameter("files", files));
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            // The rows are what is asked for.
        }
    }

    private static void Measure(string what, Action action)
    {
        action();
        var clock = new List<double>();
        var processor = new List<double>();
        for (int i = 0; i < Times; i++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            long from = Stopwatch.GetTimestamp();
            action();
            clock.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            processor.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
        }

        clock.Sort();
        processor.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {clock[Times / 2]:0} ms ({clock[0]:0} to {clock[^1]:0}), processor {processor[Times / 2]:0} ms"));
    }
}
