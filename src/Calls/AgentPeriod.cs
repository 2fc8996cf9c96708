namespace CallQa;

/// <summary>What is known of an agent from one day to another.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Name">The person's name; empty where not told.</param>
/// <param name="Team">The team; empty where not told.</param>
/// <param name="From">First day; null for all days before.</param>
/// <param name="To">Last day, itself included; null for all days after.</param>
public sealed record AgentPeriod(AgentId Agent, string Name, string Team, DateOnly? From, DateOnly? To)
{
    /// <summary>True where it tells more than a name that holds at all times.</summary>
    public bool TellsTime => Team.Length > 0 || From is not null || To is not null;

    /// <summary>True where a day belongs to both.</summary>
    public bool Overlaps(AgentPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Starts <= other.Ends && other.Starts <= Ends;
    }

    /// <summary>First day, the first of all where it is open.</summary>
    public DateOnly Starts => From ?? DateOnly.MinValue;

    /// <summary>Last day, the last of all where it is open.</summary>
    public DateOnly Ends => To ?? DateOnly.MaxValue;
}
