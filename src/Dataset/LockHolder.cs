using System.Globalization;

namespace CallQa.Dataset;

/// <summary>Who writes to a dataset.</summary>
/// <param name="Process">Process number.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="Since">When it took the lock.</param>
public sealed record LockHolder(int Process, string Host, DateTimeOffset Since)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"process {Process} on {Host} since {Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
}
