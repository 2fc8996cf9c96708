namespace CallQa;

/// <summary>Who speaks; <see cref="Unknown"/> where the recording does not tell (a mono mix, say).</summary>
public enum Speaker
{
    /// <summary>Not known: standards that need the speaker answer cannot-tell.</summary>
    Unknown,

    /// <summary>The company's side of the line.</summary>
    Agent,

    /// <summary>The other side of the line.</summary>
    Customer,
}
