namespace CallQa;

/// <summary>The agent as the telephony names them. Never empty; compared by ordinal. <c>default</c> is not a valid value.</summary>
public readonly record struct AgentId : IComparable<AgentId>
{
    /// <summary>Takes the name as it is.</summary>
    /// <exception cref="ArgumentException">The name is empty or blank.</exception>
    public AgentId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(AgentId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
