using CsCheck;

namespace CallQa.Unit.Reports;

/// <summary>Tables of agents for the made-up calls, and the team of a day found the plain way.</summary>
internal static class TeamsOverTime
{
    private static readonly DateOnly Start = new(2026, 10, 5);

    /// <summary>Agents a1 and a2 who change teams at random days or are in none for a while; of a3 nothing is told.</summary>
    public static readonly Gen<AgentTable> Tables = Gen.Select(
        Gen.Int[0, 10], Gen.Int[1, 10], Gen.Bool, (first, more, told) => told
            ? new AgentTable(
            [
                new(new("a1"), "Анна", "t1", null, Start.AddDays(first)), new(new("a1"), "Анна", "t3", Start.AddDays(first + 1), Start.AddDays(first + more)),
                new(new("a2"), "Åsa", "t2", Start.AddDays(first), Start.AddDays(first)), new(new("a2"), "Åsa", "t1", Start.AddDays(first + more), null), new(new("a2"), "Åsa", "", null, null),
            ])
            : AgentTable.Empty);

    /// <summary>The team of an agent on a day, or what the call tells where the table tells none.</summary>
    public static string Of(AgentTable agents, string agent, DateOnly day, string told)
    {
        foreach (AgentPeriod p in agents.Periods)
            if (p.Team.Length > 0 && string.Equals(p.Agent.Value, agent, StringComparison.Ordinal) && (p.From is null || day >= p.From) && (p.To is null || day <= p.To))
                return p.Team;
        return told;
    }
}
