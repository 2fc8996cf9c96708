namespace CallQa.Scoring.Matching;

/// <summary>Which words of a text count as a phrase's word.</summary>
public enum WordMatch
{
    /// <summary>Any of its forms.</summary>
    AnyForm,

    /// <summary>This form alone (<c>=w</c>).</summary>
    Exact,

    /// <summary>Words that begin so (<c>w*</c>).</summary>
    Prefix,

    /// <summary>Words that end so, in any of their forms (<c>*w</c>).</summary>
    Suffix,

    /// <summary>Any of its forms, also with a letter wrong, two from eight letters on (<c>w~</c>).</summary>
    Fuzzy,
}
