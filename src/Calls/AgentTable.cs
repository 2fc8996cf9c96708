using System.Collections.Immutable;

namespace CallQa;

/// <summary>
/// Names and teams of agents over time, as people keep them beside the calls; no dataset stores them. Of one agent no two periods that
/// tell a team or a day overlap. Immutable and thread safe.
/// </summary>
public sealed class AgentTable
{
    /// <summary>Nothing is known of anybody.</summary>
    public static readonly AgentTable Empty = new([]);

    private readonly ImmutableDictionary<string, string> names;

    /// <summary>Takes the periods as they are.</summary>
    public AgentTable(IEnumerable<AgentPeriod> periods)
    {
        Periods = [.. periods];
        names = Periods.Where(p => p.Name.Length > 0)
            .GroupBy(p => p.Agent.Value, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.OrderByDescending(p => p.Starts).First().Name, StringComparer.Ordinal);
    }

    /// <summary>The periods, in the order of their table.</summary>
    public ImmutableArray<AgentPeriod> Periods { get; }

    /// <summary>The agent's name of the latest period that tells one; empty where none does.</summary>
    public string NameOf(string agent) => names.GetValueOrDefault(agent, "");

    /// <summary>An agent for people to read: the name with the id behind it, or the id alone.</summary>
    public string Shown(string agent) => Shown(agent, NameOf(agent));

    /// <summary>The same of a name at hand, which may be empty.</summary>
    public static string Shown(string agent, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 ? $"{name} ({agent})" : agent;
    }
}
