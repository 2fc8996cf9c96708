namespace CallQa.Redaction.Labels;

/// <summary>What the words before a number say it is.</summary>
internal enum NumberLabel
{
    /// <summary>They say nothing.</summary>
    None,

    /// <summary>A payment card.</summary>
    Card,

    /// <summary>A telephone.</summary>
    Phone,

    /// <summary>Something else that has a number: an order, a contract, a parcel.</summary>
    Other,
}
