namespace CallQa;

/// <summary>A run's name: a hash of settings and inputs, never of clock or chance. Never empty; compared by ordinal. <c>default</c> is not a valid value.</summary>
public readonly record struct RunId : IComparable<RunId>
{
    /// <summary>Takes the name as it is.</summary>
    /// <exception cref="ArgumentException">The name is empty or blank.</exception>
    public RunId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(RunId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
