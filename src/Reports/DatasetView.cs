using System.Diagnostics.CodeAnalysis;
using CallQa.Reports.Opening;
using DuckDB.NET.Data;

namespace CallQa.Reports;

/// <summary>
/// A dataset opened for reading: views named after its tables over exactly the files that its manifest lists, in an in-memory
/// DuckDB that can reach nothing else (docs/reports.md, "What a query may touch"). Later changes of the folder may show or end
/// in an error; open it again. Not thread safe; dispose it when done.
/// </summary>
public sealed class DatasetView : IDisposable
{
    private const int MemoryLimitMb = 2048;

    private DatasetView(string folder, string runId, AgentTable agents, DuckDBConnection connection) => (Folder, RunId, Agents, Connection) = (folder, runId, agents, connection);

    /// <summary>Full path of the dataset.</summary>
    public string Folder { get; }

    /// <summary>The run that wrote the manifest; empty where it does not say.</summary>
    public string RunId { get; }

    /// <summary>Names and teams of agents, of which reports take the team of the day; the tables keep what the calls' facts tell.</summary>
    public AgentTable Agents { get; }

    internal DuckDBConnection Connection { get; }

    /// <summary>Opens the dataset in a folder; on false the problem says why not.</summary>
    /// <param name="folder">The folder that holds <c>manifest.json</c>.</param>
    /// <param name="view">The open dataset.</param>
    /// <param name="problem">No dataset there, or one that is damaged.</param>
    /// <param name="memoryLimitMb">Most memory that a query may use; one that needs more fails.</param>
    /// <param name="from">Calls before this day are left out, as if there were none; null for all. Opening few days of many is faster.</param>
    /// <param name="to">Calls after this day are left out; null for all.</param>
    /// <param name="asOf">The state that counted at that moment, of those that are kept; null for the one that counts now.</param>
    /// <param name="writable">A folder that commands of the program may write to; null for none.</param>
    /// <param name="agents">Names and teams of agents; null where nothing is known but the calls' facts.</param>
    public static bool TryOpen(
        string folder,
        [NotNullWhen(true)] out DatasetView? view,
        [NotNullWhen(false)] out DatasetProblem? problem,
        int memoryLimitMb = MemoryLimitMb,
        DateOnly? from = null,
        DateOnly? to = null,
        DateTimeOffset? asOf = null,
        string? writable = null,
        AgentTable? agents = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        view = null;
        return Manifest.TryRead(Path.GetFullPath(folder), asOf, out Manifest? manifest, out problem)
            && TryOpen(Path.GetFullPath(folder), manifest.Within(from, to), memoryLimitMb, writable, agents ?? AgentTable.Empty, out view, out problem);
    }

    /// <summary>Opens what is known of calls alone, to look one up: the other tables are empty. On false the problem says why not.</summary>
    /// <param name="folder">The folder that holds <c>manifest.json</c>.</param>
    /// <param name="asOf">The state that counted at that moment, of those that are kept; null for the one that counts now.</param>
    /// <param name="view">The open table.</param>
    /// <param name="problem">No dataset there, or one that is damaged.</param>
    public static bool TryOpenCalls(string folder, DateTimeOffset? asOf, [NotNullWhen(true)] out DatasetView? view, [NotNullWhen(false)] out DatasetProblem? problem)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        view = null;
        return Manifest.TryRead(Path.GetFullPath(folder), asOf, out Manifest? manifest, out problem)
            && TryOpen(Path.GetFullPath(folder), manifest.Only("calls"), MemoryLimitMb, writable: null, AgentTable.Empty, out view, out problem);
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => Connection.Dispose();

    private static bool TryOpen(
        string folder,
        Manifest manifest,
        int memoryLimitMb,
        string? writable,
        AgentTable agents,
        [NotNullWhen(true)] out DatasetView? view,
        [NotNullWhen(false)] out DatasetProblem? problem)
    {
        view = null;
        DuckDBConnection? connection = LockedDatabase.Open(manifest, memoryLimitMb, writable, agents, out string trouble);
        if (connection is null)
        {
            problem = new(false, $"{folder}: {trouble}");
            return false;
        }

        problem = null;
        view = new(folder, manifest.RunId, agents, connection);
        return true;
    }
}
