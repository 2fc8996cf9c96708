namespace CallQa.Redaction;

/// <summary>A kind of personal data that is replaced by a placeholder; the order is the one that wins where two kinds overlap.</summary>
public enum PersonalDataKind
{
    /// <summary>Number of a payment card, written or spoken.</summary>
    Card,

    /// <summary>E-mail address, written or spoken.</summary>
    Email,

    /// <summary>Telephone number, written or spoken.</summary>
    Phone,
}
