namespace CallQa.Redaction.Digits;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with digits stuck to them (<c>G7K422</c>).</summary>
    Word,

    /// <summary>Digits only.</summary>
    Digits,

    /// <summary>A placeholder of this stage.</summary>
    Placeholder,

    /// <summary>Any other character that is not white space.</summary>
    Mark,
}
