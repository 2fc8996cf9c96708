namespace CallQa.Scoring.Matching.Things;

/// <summary>The built-in things that a phrase can name.</summary>
public enum ThingKind
{
    /// <summary><c>&lt;number&gt;</c></summary>
    Number,

    /// <summary><c>&lt;date&gt;</c></summary>
    Date,

    /// <summary><c>&lt;time&gt;</c>: an hour, a day, a span from now.</summary>
    Time,

    /// <summary><c>&lt;duration&gt;</c></summary>
    Duration,

    /// <summary><c>&lt;money&gt;</c></summary>
    Money,

    /// <summary><c>&lt;phone&gt;</c></summary>
    Phone,

    /// <summary><c>&lt;card&gt;</c></summary>
    Card,

    /// <summary><c>&lt;email&gt;</c></summary>
    Email,

    /// <summary><c>&lt;customer-name&gt;</c>: a name by which the customer was introduced or called in this call.</summary>
    CustomerName,

    /// <summary><c>&lt;agent-name&gt;</c>: a name by which the agent was introduced in this call.</summary>
    AgentName,
}
