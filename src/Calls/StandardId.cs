namespace CallQa;

/// <summary>A standard's name: lower-case words joined by hyphens, unique in a pack. Never empty; compared by ordinal. <c>default</c> is not a valid value.</summary>
public readonly record struct StandardId : IComparable<StandardId>
{
    /// <summary>Takes the name as it is.</summary>
    /// <exception cref="ArgumentException">The name is empty or blank.</exception>
    public StandardId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(StandardId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
