namespace CallQa;

/// <summary>A call's name, unique in a dataset. Never empty; compared by ordinal. <c>default</c> is not a valid value.</summary>
public readonly record struct CallId : IComparable<CallId>
{
    /// <summary>Takes the name as it is.</summary>
    /// <exception cref="ArgumentException">The name is empty or blank.</exception>
    public CallId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(CallId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
