namespace CallQa.Reports.Exporting;

/// <summary>A PostgreSQL server that is not reached or refuses something; the message is a sentence.</summary>
public sealed class PostgresRefusal : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="message">What is refused, and what is allowed.</param>
    /// <param name="passing">True where the same may succeed later.</param>
    /// <param name="inner">What the server or the network said.</param>
    public PostgresRefusal(string message, bool passing, Exception? inner = null)
        : base(message, inner) => Passing = passing;

    /// <summary>True where the same may succeed later: nobody answers.</summary>
    public bool Passing { get; }
}
