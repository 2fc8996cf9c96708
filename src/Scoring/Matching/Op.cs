namespace CallQa.Scoring.Matching;

/// <summary>What one instruction of a compiled phrase asks of the text.</summary>
internal enum Op
{
    /// <summary>The word here is in the set <c>Arg</c>.</summary>
    Word,

    /// <summary>Any word.</summary>
    Any,

    /// <summary>A thing of the kind <c>Arg</c> begins here; goes on after it.</summary>
    Thing,

    /// <summary>Either <c>Next</c> or <c>Arg</c>.</summary>
    Split,

    /// <summary>A sentence starts here.</summary>
    SentenceStart,

    /// <summary>A sentence ended just before.</summary>
    SentenceEnd,

    /// <summary>The program <c>Arg</c> does not match up to here.</summary>
    NotBefore,

    /// <summary>The program <c>Arg</c> does not match from here.</summary>
    NotAfter,

    /// <summary>Found.</summary>
    Accept,

    /// <summary>Never matches.</summary>
    Fail,
}
