using DuckDB.NET.Data;

namespace CallQa.Reports.Opening;

/// <summary>
/// The table <c>agent_teams</c> for the queries of <c>Queries/</c>: in which team an agent was from one day to another, both included. At
/// most one row holds for an agent and a day. Who is not in it stays in the team that the call's facts tell.
/// </summary>
internal static class AgentTeams
{
    /// <summary>Makes it, of the periods that name a team; without any it is empty.</summary>
    public static void Make(DuckDBConnection connection, AgentTable agents)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "CREATE TEMP TABLE agent_teams (agent_id VARCHAR, team VARCHAR, first_day DATE, last_day DATE)";
        command.ExecuteNonQuery();
        using DuckDBAppender rows = connection.CreateAppender("temp", "main", "agent_teams");
        foreach (AgentPeriod period in agents.Periods.Where(p => p.Team.Length > 0))
            rows.CreateRow().AppendValue(period.Agent.Value).AppendValue(period.Team).AppendValue(period.Starts).AppendValue(period.Ends).EndRow();
    }
}
