namespace CallQa.Redaction.Digits;

/// <summary>What separates two numbers of a run.</summary>
internal enum DigitGap
{
    /// <summary>Nothing lies before: the first number of the run.</summary>
    None,

    /// <summary>Only spaces, hyphens, dots or brackets.</summary>
    Close,

    /// <summary>A comma, the end of a sentence or a filler word.</summary>
    Loose,

    /// <summary>A line break, which also lies between two utterances.</summary>
    Line,
}
