using System.Globalization;

namespace CallQa;

/// <summary>How sure a recogniser or a rule is, from 0 (not at all) to 1 (certain).</summary>
public readonly record struct Confidence : IComparable<Confidence>
{
    /// <summary>Nothing is doubted.</summary>
    public static readonly Confidence Certain = new(1);

    /// <summary>Takes a value from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside or is not a number.</exception>
    public Confidence(double value)
    {
        if (!(value is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence lies between 0 and 1.");
        Value = value;
    }

    /// <summary>The value, 0 to 1.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public int CompareTo(Confidence other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.00", CultureInfo.InvariantCulture);
}
